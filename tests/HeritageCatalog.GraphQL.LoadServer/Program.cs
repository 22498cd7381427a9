using HeritageCatalog.GraphQL.Http;
using HeritageCatalog.GraphQL.LoadServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

// For tests/load/graphql serves pages of exhibitions by GraphQL at /graphql, by a loop written for them at /written, and
// one of them without any work at /bare, or for tests/load/catalogue and delivery the file it is given; for
// tests/load/sockets a socket that answers nothing at /bare-socket, and at /state what the process holds.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddGraphQLServer()
    .AddSdl("exhibition.graphql", ExhibitionSchema.Sdl)
    .AddResolvers(typeof(QueryFields), typeof(MutationFields), typeof(SubscriptionFields), typeof(WorkFields))
    .AddInMemorySubscriptions()
    .AddLoader<ArtistByIdLoader>();

var application = builder.Build();
application.MapGraphQL();
application.MapBareSocket();
application.MapProcessState();

byte[] bare = [];
StringValues contentType = "application/json; charset=utf-8";
StringValues noStore = "no-store";
application.MapMethods("/bare", ["GET", "POST"], (HttpContext context) =>
{
    context.Response.Headers.ContentType = contentType;
    context.Response.Headers.CacheControl = noStore;
    context.Response.ContentLength = bare.Length;
    return context.Response.Body.WriteAsync(bare).AsTask();
});
application.MapPost("/written", HandWrittenEndpoint.AnswerAsync);
application.MapGet("/memory", MemoryReport.AnswerAsync);

await application.StartAsync();
using (var client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) })
{
    using var request = new StringContent(ExhibitionSchema.Request, mediaType: new("application/json"));
    using var response = await client.PostAsync("/graphql", request);
    bare = args is [var file] ? await File.ReadAllBytesAsync(file) : await response.Content.ReadAsByteArrayAsync();
}

Console.WriteLine($"{application.Urls.Single()} {bare.Length}");
await application.WaitForShutdownAsync();
