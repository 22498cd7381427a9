using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests;

/// <summary>Writes down every command and plays replies in the order they were scripted.</summary>
internal sealed class ScriptedConnection : IServerConnection
{
    private readonly Queue<Func<BsonDocument>> _script = [];

    public List<BsonDocument> Commands { get; } = [];

    /// <summary>The commands as text, without the session that each carries.</summary>
    public IEnumerable<string> Texts => Commands.Select(WithoutSession);

    public MongoCollection<T> Collection<T>(string name = "crafts", MongoClientOptions? options = null) =>
        new MongoClient(this, options).GetDatabase("db").GetCollection<T>(name);

    public ScriptedConnection Reply(string json)
    {
        _script.Enqueue(() => BsonDocument.ParseJson(json));
        return this;
    }

    public ScriptedConnection Break() => Throw(new MongoConnectionException("cable cut"));

    public ScriptedConnection GiveUp() => Throw(new OperationCanceledException());

    public ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken)
    {
        Commands.Add(command.Clone());
        return ValueTask.FromResult(_script.Count > 0 ? _script.Dequeue()() : BsonDocument.ParseJson("""{"ok":1}"""));
    }

    private ScriptedConnection Throw(Exception failure)
    {
        _script.Enqueue(() => throw failure);
        return this;
    }

    private static string WithoutSession(BsonDocument command)
    {
        var builder = new BsonBuilder();
        foreach (var element in command)
        {
            builder.AddIfPresent(element.Name, element.Name == "lsid" ? default : element.Value);
        }

        return builder.Build().ToString();
    }
}
