using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Organizations;

public enum VenueKind
{
    [Label("博物馆", "Museums")]
    Museum,
    [Label("美术馆", "Art galleries")]
    ArtGallery,
    [Label("非遗展示馆", "ICH halls")]
    IchHall,
    [Label("工坊", "Workshops")]
    Workshop,
    [Label("学校", "Schools")]
    School,
    [Label("景区", "Scenic spots")]
    ScenicSpot,
    [Label("社区文化中心", "Community centres")]
    CommunityCentre,
    [Label("图书馆", "Libraries")]
    Library,
}

public enum AccessibilityFeature
{
    StepFree,
    Lift,
    AccessibleToilet,
    TactilePaving,
    AudioGuide,
    SignLanguage,
    LargePrint,
}
