namespace HeritageCatalog.Bson;

/// <summary>A pattern in the syntax of the server's regular expressions, with its options.</summary>
/// <param name="Pattern">The pattern; it holds no zero character.</param>
/// <param name="Options">Letters such as "i" and "m"; written to the wire in alphabetical order.</param>
public readonly record struct BsonRegularExpression(string Pattern, string Options = "");
