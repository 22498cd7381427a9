using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Clusters;

/// <summary>Says why no server fitted, of each.</summary>
internal static class SelectionFailure
{
    public static MongoConnectionException Describe(
        TopologyDescription topology, ServerDemand demand, ClusterSettings settings)
    {
        var servers = topology.Servers.Select(Describe).DefaultIfEmpty("none is known");
        return new MongoConnectionException(
            ConnectionFailure.NoServer,
            $"No server fitted within {settings.SelectionTimeout.TotalMilliseconds:0} ms; wanted is {demand}, and "
                + $"there is a topology {topology.Type} ({string.Join("; ", servers)}).",
            topology.Servers.Select(server => server.Error).FirstOrDefault(error => error is not null));
    }

    private static string Describe(ServerDescription server) => server switch
    {
        { Type: ServerType.Unknown, Error: { } error } => $"{server.Address} is Unknown: {Problem(error)}",
        { Type: ServerType.Unknown } => $"{server.Address} has not been heard of",
        { Tags.Count: > 0 } => $"{server.Address} is {server.Type} with the tags "
            + string.Join(", ", server.Tags.Select(tag => $"{tag.Key}:{tag.Value}")),
        _ => $"{server.Address} is {server.Type}",
    };

    // The address stands before it already.
    private static string Problem(Exception error) =>
        error is MongoConnectionException { Problem.Length: > 0 } broken ? broken.Problem : error.Message;
}
