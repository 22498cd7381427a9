using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Organizations;

public enum OrganizationType
{
    [Label("文化和旅游局", "Culture bureaus")]
    Bureau,
    [Label("非遗保护中心", "ICH centres")]
    IchCentre,
    [Label("保护单位", "Protection units")]
    ProtectionUnit,
    [Label("非遗工坊", "Workshops")]
    Workshop,
    [Label("学校", "Schools")]
    School,
    [Label("博物馆、美术馆", "Museums")]
    Museum,
    [Label("协会、学会", "Associations")]
    Association,
    [Label("企业", "Companies")]
    Company,
}
