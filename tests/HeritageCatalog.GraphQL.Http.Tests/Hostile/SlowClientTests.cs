using System.Net;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>Clients that take their time keep neither a thread nor the server from others.</summary>
public sealed class SlowClientTests
{
    private const string Head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    [Fact]
    public async Task A_body_that_does_not_arrive_in_time_is_answered_with_408()
    {
        await using var server = await GraphQLTestServer.StartAsync(
            options => options.ReceiveTimeout = TimeSpan.FromMilliseconds(50));
        using var connection = await RawConnection.OpenAsync(server);

        await connection.SendAsync($"{Head}Content-Length: 1000\r\n\r\n{{\"query\":");

        var answer = await connection.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"REQUEST_TIMEOUT\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_arrives_in_pieces_is_answered()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var connection = await RawConnection.OpenAsync(server);
        const string body = """{"query":"{ __typename }"}""";
        await connection.SendAsync($"{Head}Connection: close\r\nContent-Length: {body.Length}\r\n\r\n");

        foreach (var character in body)
        {
            await connection.SendAsync(character.ToString());
        }

        Assert.EndsWith("""{"data":{"__typename":"Query"}}""", await connection.ReadToEndAsync());
    }

    [Fact]
    public async Task A_client_that_hangs_up_within_its_body_is_forgotten()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        for (var i = 0; i < 50; i++)
        {
            using var connection = await RawConnection.OpenAsync(server);
            await connection.SendAsync($"{Head}Content-Length: 1000\r\n\r\n{{\"query\":");
        }

        using var response = await server.QueryAsync("{ __typename }");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Headers_that_trickle_are_cut_off()
    {
        await using var server = await GraphQLTestServer.StartAsync(extend: builder =>
            builder.Services.Configure<KestrelServerOptions>(
                kestrel => kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromMilliseconds(100)));
        using var connection = await RawConnection.OpenAsync(server);

        await connection.SendAsync("POST /graphql HTTP/1.1\r\nHost: loc");

        Assert.StartsWith("HTTP/1.1 408 ", await connection.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_idle_connections_leave_room_for_a_query()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        var idle = new List<RawConnection>();
        for (var i = 0; i < 300; i++)
        {
            var connection = await RawConnection.OpenAsync(server);
            idle.Add(connection);
            await connection.SendAsync(i % 2 == 0 ? "" : $"{Head}Content-Length: 1000\r\n\r\n{{");
        }

        using var response = await server.QueryAsync("{ __typename }");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        idle.ForEach(connection => connection.Dispose());
    }
}
