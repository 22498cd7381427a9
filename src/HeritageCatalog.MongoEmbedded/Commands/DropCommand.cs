using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>drop</c>: removes a collection; since 7.0 it is no error that there is none.</summary>
internal static class DropCommand
{
    public static Command Definition { get; } = new("drop", new FieldSet("drop"), context =>
    {
        var name = context.Collection();
        return context.WriteAsync(session =>
        {
            if (session.Find(name) is not { } collection)
            {
                return ReplyWriter.Ok;
            }

            session.Drop(collection);
            return new BsonBuilder
            {
                { "nIndexesWas", collection.Indexes.Count },
                { "ns", name.ToString() },
                { "ok", 1.0 },
            };
        });
    });
}
