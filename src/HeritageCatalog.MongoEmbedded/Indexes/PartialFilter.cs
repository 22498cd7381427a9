using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>
/// Which documents a partial index holds. A query may use the index only when it cannot mean any other document
/// (MongoDB manual, "Partial Indexes", "Query Coverage").
/// </summary>
internal sealed class PartialFilter
{
    private readonly Matcher _matcher;
    private readonly List<Condition> _conditions;

    private PartialFilter(BsonDocument source, List<Condition> conditions)
    {
        Source = source;
        _matcher = FilterParser.Parse(source);
        _conditions = conditions;
    }

    public BsonDocument Source { get; }

    public static PartialFilter Parse(BsonDocument source)
    {
        var conditions = new List<Condition>();
        var own = source.Clone();
        Add(conditions, own);
        return new PartialFilter(own, conditions);
    }

    public bool Includes(BsonDocument document) => _matcher.Matches(document);

    public bool IsImpliedBy(Matcher query) => _conditions.TrueForAll(condition => condition.IsImpliedBy(query));

    private static void Add(List<Condition> conditions, BsonDocument filter)
    {
        foreach (var element in filter)
        {
            if (element.Name == "$and" && element.Type == BsonType.Array)
            {
                foreach (var branch in element.Value.AsArray)
                {
                    Add(conditions, branch.Type == BsonType.Document ? branch.AsDocument : throw Unsupported("$and"));
                }
            }
            else
            {
                AddField(conditions, element.Name, element.Value);
            }
        }
    }

    private static void AddField(List<Condition> conditions, string path, BsonValue operand)
    {
        if (path.StartsWith('$'))
        {
            throw Unsupported(path);
        }

        if (!OperatorParser.IsOperators(operand))
        {
            conditions.Add(new Condition(path, new EqualTest(operand).FindBounds(isMultikey: true)));
            return;
        }

        foreach (var (name, value) in operand.AsDocument)
        {
            var isKnown = name is "$eq" or "$gt" or "$gte" or "$lt" or "$lte" or "$in"
                || (name == "$exists" && value.ToBoolean());
            if (!isKnown)
            {
                throw Unsupported(name);
            }

            var single = new BsonBuilder { { path, new BsonBuilder { { name, value } } } };
            conditions.Add(name == "$exists"
                ? new Condition(path, null) { IsExistence = true }
                : new Condition(path, FilterParser.Parse(single).FindBounds(path, isMultikey: true)));
        }
    }

    private static CommandException Unsupported(string name) => new(
        ErrorCode.CannotCreateIndex, $"Expression not supported in partial index: {name}");

    /// <summary>One condition: keys that a field must have one of; null when keys cannot tell.</summary>
    private sealed record Condition(string Path, KeyIntervals? Keys)
    {
        public bool IsExistence { get; init; }

        public bool IsImpliedBy(Matcher query)
        {
            if (query.FindBounds(Path, isMultikey: true) is not { } wanted || wanted.Contains([TypeBracket.Null]))
            {
                return false;
            }

            return IsExistence || (Keys is not null && wanted.IsWithin(Keys));
        }
    }
}
