using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("EntryLabel")]
public static class EntryLabelFields
{
    public static string? Plain(EntryLabel label, Locale? locale, bool fallback, Language language) =>
        language.Of(label.Plain, locale, fallback);

    public static string? LargePrint(EntryLabel label, Locale? locale, bool fallback, Language language) =>
        language.Of(label.LargePrint, locale, fallback);

    public static string? Audio(EntryLabel label, Locale? locale, bool fallback, Language language) =>
        language.Of(label.Audio, locale, fallback);
}
