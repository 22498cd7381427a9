namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Which CLR types may stand for text that they are written as and read from.</summary>
internal static class TextTypes
{
    /// <summary>
    /// An identifier can be a number or a type of the application. Where the schema says <c>String</c>, a number or a
    /// date in the code is more likely a mistake; a type of the application is not.
    /// </summary>
    public static bool Fit(string scalar, Type clrType)
    {
        return scalar == "ID" || (scalar == "String" && clrType.Namespace != nameof(System));
    }
}
