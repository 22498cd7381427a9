using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media;

/// <summary>The statements of Creative Commons and RightsStatements.org that pictures of the catalogue carry.</summary>
public enum Licence
{
    [Label("CC0 公共领域贡献", "CC0 Public Domain Dedication")]
    Cc0,
    [Label("公共领域标志", "Public Domain Mark")]
    PublicDomain,
    [Label("署名", "Attribution")]
    CcBy,
    [Label("署名—相同方式共享", "Attribution-ShareAlike")]
    CcBySa,
    [Label("署名—非商业性使用", "Attribution-NonCommercial")]
    CcByNc,
    [Label("署名—非商业性使用—相同方式共享", "Attribution-NonCommercial-ShareAlike")]
    CcByNcSa,
    [Label("署名—禁止演绎", "Attribution-NoDerivatives")]
    CcByNd,
    [Label("署名—非商业性使用—禁止演绎", "Attribution-NonCommercial-NoDerivatives")]
    CcByNcNd,
    [Label("受版权保护", "In Copyright")]
    InCopyright,
    [Label("受版权保护，允许教育使用", "In Copyright, Educational Use Permitted")]
    InCopyrightEducational,
    [Label("无版权，有其他法律限制", "No Copyright, Other Known Legal Restrictions")]
    NoCopyrightOtherRestrictions,
    [Label("版权状况未确定", "Copyright Undetermined")]
    Undetermined,
}

public static class Licences
{
    private const string Creative = "https://creativecommons.org/";
    private const string Statements = "http://rightsstatements.org/vocab/";

    /// <summary>The licence that has an address; null when none has.</summary>
    public static Licence? Find(string uri) =>
        Enum.GetValues<Licence>().Where(licence => UriOf(licence) == uri).Select(one => (Licence?)one).FirstOrDefault();

    /// <summary>The address by which the statement is known everywhere.</summary>
    public static string UriOf(Licence licence) => licence switch
    {
        Licence.Cc0 => $"{Creative}publicdomain/zero/1.0/",
        Licence.PublicDomain => $"{Creative}publicdomain/mark/1.0/",
        Licence.CcBy => $"{Creative}licenses/by/4.0/",
        Licence.CcBySa => $"{Creative}licenses/by-sa/4.0/",
        Licence.CcByNc => $"{Creative}licenses/by-nc/4.0/",
        Licence.CcByNcSa => $"{Creative}licenses/by-nc-sa/4.0/",
        Licence.CcByNd => $"{Creative}licenses/by-nd/4.0/",
        Licence.CcByNcNd => $"{Creative}licenses/by-nc-nd/4.0/",
        Licence.InCopyright => $"{Statements}InC/1.0/",
        Licence.InCopyrightEducational => $"{Statements}InC-EDU/1.0/",
        Licence.NoCopyrightOtherRestrictions => $"{Statements}NoC-OKLR/1.0/",
        _ => $"{Statements}UND/1.0/",
    };
}
