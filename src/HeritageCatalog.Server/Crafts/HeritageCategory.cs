using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

/// <summary>The ten categories of the national list, in its order I to X.</summary>
public enum HeritageCategory
{
    [Label("民间文学", "Folk literature")]
    FolkLiterature,
    [Label("传统音乐", "Traditional music")]
    TraditionalMusic,
    [Label("传统舞蹈", "Traditional dance")]
    TraditionalDance,
    [Label("传统戏剧", "Traditional drama")]
    TraditionalDrama,
    [Label("曲艺", "Quyi (storytelling and ballads)")]
    Quyi,
    [Label("传统体育、游艺与杂技", "Sports, games and acrobatics")]
    SportsGamesAcrobatics,
    [Label("传统美术", "Fine arts")]
    FineArts,
    [Label("传统技艺", "Craftsmanship")]
    Craftsmanship,
    [Label("传统医药", "Medicine")]
    Medicine,
    [Label("民俗", "Folk customs")]
    FolkCustoms,
}

/// <summary>The five domains of the UNESCO Convention of 2003.</summary>
public enum UnescoDomain
{
    OralTraditions,
    PerformingArts,
    SocialPractices,
    NatureKnowledge,
    TraditionalCraftsmanship,
}
