namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>Ways to log in, as the server names them ("Authentication").</summary>
internal static class MechanismNames
{
    public const string ScramSha1 = "SCRAM-SHA-1";
    public const string ScramSha256 = "SCRAM-SHA-256";
    public const string X509 = "MONGODB-X509";
    public const string Plain = "PLAIN";
    public const string Gssapi = "GSSAPI";
    public const string Aws = "MONGODB-AWS";
    public const string Oidc = "MONGODB-OIDC";

    public static bool IsKnown(string name) =>
        name is ScramSha1 or ScramSha256 or X509 or Plain or Gssapi or Aws or Oidc;
}
