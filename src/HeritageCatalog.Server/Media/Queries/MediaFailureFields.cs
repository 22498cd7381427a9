using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media.Queries;

[ObjectType("MediaFailure")]
public static class MediaFailureFields
{
    public static string Message(MediaFailure failure, Locale? locale, Language language) =>
        language.Of(MediaFailures.TextOf(failure), locale, fallback: true)!;
}
