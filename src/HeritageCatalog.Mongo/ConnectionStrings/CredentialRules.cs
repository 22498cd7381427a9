using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>Decides which credential a connection string means, after "Authentication", "Connection String Options".
/// </summary>
internal static class CredentialRules
{
    private const string External = "$external";
    private const string DefaultSource = "admin";

    public static MongoCredential? FindCredential(
        string? username, string? password, string? database, UriOptions options)
    {
        var mechanism = options.AuthMechanism;
        if (mechanism is null && username is null)
        {
            return null;
        }

        var properties = options.AuthMechanismProperties ?? new Dictionary<string, string>();
        return new MongoCredential
        {
            Username = username,
            Password = password,
            Mechanism = mechanism,
            Source = FindSource(mechanism, options.AuthSource, database),
            MechanismProperties = CheckMechanism(mechanism, username, password, properties),
        };
    }

    private static string FindSource(string? mechanism, string? authSource, string? database) => mechanism switch
    {
        null or MechanismNames.ScramSha1 or MechanismNames.ScramSha256 => authSource ?? database ?? DefaultSource,
        MechanismNames.Plain => authSource ?? database ?? External,
        _ => authSource is null or External
            ? External
            : throw new MongoUsageException($"authMechanism={mechanism} knows no authSource other than {External}."),
    };

    private static IReadOnlyDictionary<string, string> CheckMechanism(
        string? mechanism, string? username, string? password, IReadOnlyDictionary<string, string> properties)
    {
        switch (mechanism)
        {
            case null or MechanismNames.ScramSha1 or MechanismNames.ScramSha256 or MechanismNames.Plain:
                Require(username is not null, $"authMechanism={mechanism} needs a user name.");
                return properties;
            case MechanismNames.X509:
                Require(password is null, "MONGODB-X509 takes no password: the certificate is the proof.");
                return properties;
            case MechanismNames.Gssapi:
                Require(username is not null, "authMechanism=GSSAPI needs a user name.");
                return CheckGssapi(properties);
            case MechanismNames.Aws:
                Require(username is null || password is not null, "authMechanism=MONGODB-AWS needs a password (the "
                    + "secret access key) when there is a user name.");
                return properties;
            default:
                CheckOidc(username, password, properties);
                return properties;
        }
    }

    private static Dictionary<string, string> CheckGssapi(IReadOnlyDictionary<string, string> properties)
    {
        const string canonicalize = "CANONICALIZE_HOST_NAME";
        var known = properties.GetValueOrDefault(canonicalize)
            is null or "none" or "forward" or "forwardAndReverse" or "true" or "false";
        Require(known, $"{canonicalize} is none, forward or forwardAndReverse.");
        return new Dictionary<string, string>(properties)
        {
            ["SERVICE_NAME"] = properties.GetValueOrDefault("SERVICE_NAME", "mongodb"),
        };
    }

    private static void CheckOidc(string? username, string? password, IReadOnlyDictionary<string, string> properties)
    {
        var environment = properties.GetValueOrDefault("ENVIRONMENT");
        var resource = properties.GetValueOrDefault("TOKEN_RESOURCE");
        var unknown = properties.Keys.FirstOrDefault(key => key is not ("ENVIRONMENT" or "TOKEN_RESOURCE"));
        Require(password is null, "authMechanism=MONGODB-OIDC takes no password.");
        Require(unknown is null, $"MONGODB-OIDC knows no property {unknown} in authMechanismProperties.");
        Require(environment is not null || resource is not null,
            "MONGODB-OIDC needs ENVIRONMENT in authMechanismProperties.");
        Require(environment is null or "test" or "azure" or "gcp" or "k8s",
            "ENVIRONMENT of MONGODB-OIDC is test, azure, gcp or k8s.");
        Require(username is null || environment is null or "azure",
            $"MONGODB-OIDC takes no user name when ENVIRONMENT is {environment}.");
        Require(resource is not null || environment is not ("azure" or "gcp"),
            $"MONGODB-OIDC needs TOKEN_RESOURCE when ENVIRONMENT is {environment}.");
    }

    private static void Require(bool isMet, string problem)
    {
        if (!isMet)
        {
            throw new MongoUsageException($"The connection string cannot be used: {problem}");
        }
    }
}
