using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Organizations;

/// <summary>The level of a list, the highest first.</summary>
public enum ProtectionLevel
{
    [Label("国家级", "National")]
    National,
    [Label("省级", "Provincial")]
    Provincial,
    [Label("市级", "Municipal")]
    Municipal,
    [Label("县级", "County")]
    County,
}
