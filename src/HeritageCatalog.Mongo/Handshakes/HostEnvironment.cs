using System.Globalization;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Handshakes;

/// <summary>Recognizes functions as a service and containers ("MongoDB Handshake", "client.env").</summary>
internal static class HostEnvironment
{
    /// <summary>What the process runs in; empty for nothing special, or when it cannot be told.</summary>
    public static BsonDocument Find(Func<string, string?> environment)
    {
        var builder = new BsonBuilder();
        var functions = FindFunctions(environment).ToList();
        if (functions is ["aws.lambda", "vercel"])
        {
            functions.RemoveAt(0);
        }

        if (functions is [var function])
        {
            builder.Add("name", function);
            AddDetails(builder, function, environment);
        }

        if (!string.IsNullOrEmpty(environment("KUBERNETES_SERVICE_HOST")))
        {
            builder.Add("container", new BsonBuilder { { "orchestrator", "kubernetes" } });
        }

        return builder;
    }

    /// <summary>The same without details.</summary>
    public static BsonDocument NameOnly(BsonDocument host)
    {
        var builder = new BsonBuilder();
        builder.AddIfPresent("name", host["name"u8]);
        return builder;
    }

    private static IEnumerable<string> FindFunctions(Func<string, string?> environment)
    {
        bool Has(string name) => !string.IsNullOrEmpty(environment(name));

        if (environment("AWS_EXECUTION_ENV")?.StartsWith("AWS_Lambda_", StringComparison.Ordinal) == true
            || Has("AWS_LAMBDA_RUNTIME_API"))
        {
            yield return "aws.lambda";
        }

        if (Has("FUNCTIONS_WORKER_RUNTIME"))
        {
            yield return "azure.func";
        }

        if (Has("K_SERVICE") || Has("FUNCTION_NAME"))
        {
            yield return "gcp.func";
        }

        if (Has("VERCEL"))
        {
            yield return "vercel";
        }
    }

    private static void AddDetails(BsonBuilder builder, string function, Func<string, string?> environment)
    {
        var (timeout, memory, region) = function switch
        {
            "aws.lambda" => ("", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_REGION"),
            "gcp.func" => ("FUNCTION_TIMEOUT_SEC", "FUNCTION_MEMORY_MB", "FUNCTION_REGION"),
            "vercel" => ("", "", "VERCEL_REGION"),
            _ => ("", "", ""),
        };
        builder.AddIfPresent("timeout_sec", ReadNumber(environment, timeout));
        builder.AddIfPresent("memory_mb", ReadNumber(environment, memory));
        if (region.Length > 0 && environment(region) is { Length: > 0 } name)
        {
            builder.Add("region", name);
        }
    }

    private static BsonValue ReadNumber(Func<string, string?> environment, string name) =>
        name.Length > 0
        && int.TryParse(environment(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : default(BsonValue);
}
