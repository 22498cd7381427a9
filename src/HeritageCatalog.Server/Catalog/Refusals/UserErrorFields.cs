using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog.Refusals;

[ObjectType("UserError")]
public static class UserErrorFields
{
    public static string Message(IUserError error, Locale? locale, Language language) =>
        language.Of(error.Text, locale, fallback: true)!;
}
