using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Inheritors;

[ObjectType("Recognition")]
public static class RecognitionFields
{
    public static Loading<Listing> Listing(Recognition recognition, RecordByIdLoader<Listing> loader) =>
        loader.LoadAsync(recognition.Listing)!;
}
