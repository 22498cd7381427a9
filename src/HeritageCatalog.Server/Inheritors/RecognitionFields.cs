using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Inheritors;

[ObjectType("Recognition")]
public static class RecognitionFields
{
    public static Loading<Listing> Listing(Recognition recognition, RecordByIdLoader<Listing> loader) =>
        loader.LoadAsync(recognition.Listing)!;
}
