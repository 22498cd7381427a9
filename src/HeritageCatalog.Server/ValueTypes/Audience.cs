namespace HeritageCatalog.Server.ValueTypes;

/// <summary>Who may see something, from everybody to the keepers of a craft alone.</summary>
public enum Audience
{
    Public,
    SignedIn,
    School,
    Bureau,
    Community,
    CustodianOnly,
}
