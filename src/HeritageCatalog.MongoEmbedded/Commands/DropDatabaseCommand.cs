using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>dropDatabase</c>: removes every collection of the database.</summary>
internal static class DropDatabaseCommand
{
    public static Command Definition { get; } = new("dropDatabase", new FieldSet("dropDatabase"), context =>
        context.WriteAsync(session =>
        {
            foreach (var collection in session.Freeze().Collections.Values)
            {
                if (collection.Name.Database == context.Database)
                {
                    session.Drop(collection);
                }
            }

            return session.Batch.IsEmpty
                ? ReplyWriter.Ok
                : new BsonBuilder { { "dropped", context.Database }, { "ok", 1.0 } };
        }));
}
