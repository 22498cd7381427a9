using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>The three subjects inheritors teach in class.</summary>
public enum CourseStrand
{
    [Label("技艺", "Technique")]
    Technique,
    [Label("产品与创意设计", "Product and creative design")]
    Design,
    [Label("营销", "Marketing")]
    Marketing,
}

/// <summary>The three ways of teaching of the Pingdu heritage classrooms.</summary>
public enum DeliveryMode
{
    [Label("专题式", "By topic")]
    ByTopic,
    [Label("分类式", "By audience")]
    ByAudience,
    [Label("立体式", "Across channels")]
    AcrossChannels,
}

public enum GradeBand
{
    [Label("幼儿园", "Kindergarten")]
    Kindergarten,
    [Label("小学低年级", "Lower primary")]
    PrimaryLower,
    [Label("小学高年级", "Upper primary")]
    PrimaryUpper,
    [Label("初中", "Junior secondary")]
    JuniorSecondary,
    [Label("高中", "Senior secondary")]
    SeniorSecondary,
    [Label("中职", "Vocational")]
    Vocational,
    [Label("成人", "Adults")]
    Adult,
}
