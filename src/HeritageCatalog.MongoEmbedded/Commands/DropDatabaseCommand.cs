using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>dropDatabase</c>: removes every collection of the database.</summary>
internal static class DropDatabaseCommand
{
    public static Command Definition { get; } = new("dropDatabase", new FieldSet("dropDatabase"), context =>
        context.WriteAsync(session => session.DropDatabase(context.Database)
            ? new BsonBuilder { { "dropped", context.Database }, { "ok", 1.0 } }
            : ReplyWriter.Ok));
}
