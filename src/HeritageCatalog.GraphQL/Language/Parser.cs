using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>Turns text of the GraphQL language (September 2025 edition) into nodes.</summary>
/// <remarks>Every method throws <see cref="GraphQLSyntaxException"/> at the first token that does not fit.</remarks>
public static class Parser
{
    /// <summary>Parses a document from UTF-8 bytes, which must not change while the document is in use.</summary>
    public static DocumentNode Parse(ReadOnlyMemory<byte> document, ParserOptions? options = null)
    {
        return Parse(new Source(document), options);
    }

    /// <summary>Parses a document.</summary>
    public static DocumentNode Parse(string document, ParserOptions? options = null)
    {
        return Parse(new Source(document), options);
    }

    /// <summary>Parses a document that has a name of its own, such as a schema file.</summary>
    public static DocumentNode Parse(Source source, ParserOptions? options = null)
    {
        return new Utf8Parser(source, options ?? ParserOptions.Default).ParseDocument();
    }

    /// <summary>Parses one value; variables are allowed in it.</summary>
    public static ValueNode ParseValue(string value, ParserOptions? options = null)
    {
        return new Utf8Parser(new Source(value), options ?? ParserOptions.Default).ParseLoneValue();
    }

    /// <summary>Parses one type reference, such as <c>[Person!]</c>.</summary>
    public static TypeNode ParseType(string type, ParserOptions? options = null)
    {
        return new Utf8Parser(new Source(type), options ?? ParserOptions.Default).ParseLoneType();
    }

    /// <summary>Parses a schema coordinate; unlike everywhere else, white space is not allowed in it.</summary>
    public static SchemaCoordinate ParseSchemaCoordinate(string coordinate)
    {
        return new SchemaCoordinateParser(coordinate).Parse();
    }
}
