using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>The values that a command gives names to (<c>let</c>), for its expressions to use.</summary>
internal sealed class Variables
{
    private readonly Dictionary<string, BsonValue> _values = [];

    /// <summary>No names.</summary>
    public static Variables None { get; } = new();

    /// <summary>Computes each value once; none may depend on a document or on another.</summary>
    public static Variables Parse(BsonDocument let)
    {
        if (let.IsEmpty)
        {
            return None;
        }

        var variables = new Variables();
        foreach (var element in let)
        {
            var isName = element.Name.Length > 0 && char.IsAsciiLetterLower(element.Name[0]);
            variables._values[element.Name] = isName
                ? ExpressionParser.Parse(element.Value).Evaluate(BsonDocument.Empty)
                : throw new CommandException(
                    ErrorCode.FailedToParse,
                    $"'{element.Name}' starts with an invalid character for a user variable name");
        }

        return variables;
    }

    /// <summary>The same with one more.</summary>
    public Variables With(string name, BsonValue value)
    {
        var more = new Variables();
        foreach (var (known, its) in _values)
        {
            more._values[known] = its;
        }

        more._values[name] = value;
        return more;
    }

    /// <exception cref="CommandException">Nobody has given the name.</exception>
    public BsonValue Get(string name) => _values.TryGetValue(name, out var value)
        ? value
        : throw new CommandException(ErrorCode.Location17276, $"Use of undefined variable: {name}");
}
