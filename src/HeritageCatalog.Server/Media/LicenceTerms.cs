namespace HeritageCatalog.Server.Media;

/// <summary>A licence with what people and machines know it by.</summary>
public sealed record LicenceTerms(Licence Code)
{
    public string Uri => Licences.UriOf(Code);
}
