using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

public enum Medium
{
    [Label("中国画", "Chinese painting")]
    ChinesePainting,
    [Label("油画", "Oil painting")]
    Oil,
    [Label("水彩·粉画", "Watercolour and pastel")]
    WatercolourPastel,
    [Label("版画", "Prints")]
    Print,
    [Label("综合材料", "Mixed media")]
    MixedMedia,
    [Label("工艺品", "Craft objects")]
    CraftObject,
    [Label("其他", "Other")]
    Other,
}
