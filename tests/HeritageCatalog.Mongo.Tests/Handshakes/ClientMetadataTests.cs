using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Handshakes;

namespace HeritageCatalog.Mongo.Tests.Handshakes;

public sealed class ClientMetadataTests
{
    // The environments are those of the specification "MongoDB Handshake".
    [Theory]
    [InlineData("AWS_EXECUTION_ENV=AWS_Lambda_java8 AWS_REGION=us-east-2 AWS_LAMBDA_FUNCTION_MEMORY_SIZE=1024",
        """{"name":"aws.lambda","memory_mb":1024,"region":"us-east-2"}""")]
    [InlineData("FUNCTIONS_WORKER_RUNTIME=node", """{"name":"azure.func"}""")]
    [InlineData("K_SERVICE=s FUNCTION_MEMORY_MB=1024 FUNCTION_TIMEOUT_SEC=60 FUNCTION_REGION=us-central1",
        """{"name":"gcp.func","timeout_sec":60,"memory_mb":1024,"region":"us-central1"}""")]
    [InlineData("VERCEL=1 VERCEL_REGION=cdg1", """{"name":"vercel","region":"cdg1"}""")]
    [InlineData("AWS_LAMBDA_RUNTIME_API=x VERCEL=1", """{"name":"vercel"}""")]
    [InlineData("AWS_EXECUTION_ENV=AWS_Lambda_java8 FUNCTIONS_WORKER_RUNTIME=node", null)]
    [InlineData("AWS_EXECUTION_ENV=EC2", null)]
    [InlineData("AWS_EXECUTION_ENV=AWS_Lambda_java8 AWS_LAMBDA_FUNCTION_MEMORY_SIZE=big", """{"name":"aws.lambda"}""")]
    [InlineData("KUBERNETES_SERVICE_HOST=1", """{"container":{"orchestrator":"kubernetes"}}""")]
    [InlineData("", null)]
    public void What_the_process_runs_in_is_told(string variables, string? expected)
    {
        var metadata = ClientMetadata.Build("app", Environment(variables));

        Assert.Equal(expected, metadata.Contains("env") ? metadata["env"].ToString() : null);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    [InlineData(420)]
    [InlineData(100_000)]
    public void It_never_has_more_than_512_bytes_and_always_the_driver_and_the_kind_of_system(int length)
    {
        var variables = Environment("VERCEL=1 VERCEL_REGION=" + new string('x', length));

        var metadata = ClientMetadata.Build(new string('a', 128), variables);

        Assert.InRange(metadata.Size, 100, 512);
        Assert.Equal(BsonType.String, metadata["os"].AsDocument["type"].Type);
        Assert.Equal(BsonType.String, metadata["driver"].AsDocument["version"].Type);
    }

    private static Func<string, string?> Environment(string variables)
    {
        var values = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(variable => variable.Split('='))
            .ToDictionary(parts => parts[0], parts => parts[1]);
        return values.GetValueOrDefault;
    }
}
