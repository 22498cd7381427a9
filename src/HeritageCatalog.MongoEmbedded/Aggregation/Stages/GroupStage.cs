using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Numbers;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$group</c>: groups come in the order in which their first documents came.</summary>
internal sealed class GroupStage(Expression key, IReadOnlyList<AccumulatorField> fields) : Stage
{
    public static GroupStage Parse(BsonValue operand, Variables variables)
    {
        Expression? key = null;
        var fields = new List<AccumulatorField>();
        foreach (var element in StageOperand.Document(operand, "$group", ErrorCode.Location15947))
        {
            if (element.Utf8Name.SequenceEqual("_id"u8))
            {
                key = ExpressionParser.Parse(element.Value, variables);
            }
            else
            {
                fields.Add(AccumulatorParser.Parse(element.Name, element.Value, variables));
            }
        }

        return key is not null
            ? new GroupStage(key, fields)
            : throw new CommandException(ErrorCode.Location15955, "a group specification must include an _id");
    }

    /// <summary>The stages that <c>$sortByCount</c> is short for.</summary>
    public static GroupStage CountBy(BsonValue expression) =>
        new(ExpressionParser.Parse(expression), [AccumulatorField.Counting("count")]);

    /// <summary>Says whether the stage reads nothing of a document outside a path.</summary>
    public bool ReadsOnlyWithin(FieldPath path)
    {
        var read = new List<FieldPath>();
        return key.TryAddPaths(read)
            && fields.All(field => field.Expression.TryAddPaths(read))
            && read.TrueForAll(one => one.IsWithin(path));
    }

    public override IEnumerable<BsonDocument>? RunOnCount(Func<long> count)
    {
        var onlyCounts = key is LiteralExpression && fields.All(field => field.IsCount);
        return onlyCounts ? CountAll(count()) : null;
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context)
    {
        var groups = new Dictionary<byte[], Group>(KeyEquality.Instance);
        var lookup = groups.GetAlternateLookup<ReadOnlySpan<byte>>();
        foreach (var document in input)
        {
            var value = key.Evaluate(document);
            var encoded = new KeyWriter([]);
            ValueEncoder.Append(ref encoded, value);
            if (!lookup.TryGetValue(encoded.Written, out var group))
            {
                group = new Group(OrNull(value), fields);
                lookup[encoded.Written] = group;
            }

            encoded.Dispose();
            group.Add(document);
        }

        return groups.Values.Select(group => group.ToDocument());
    }

    private static BsonValue OrNull(BsonValue key) => key.IsMissing ? BsonValue.Null : key;

    private IEnumerable<BsonDocument> CountAll(long count)
    {
        if (count > 0)
        {
            var made = new BsonBuilder { { "_id", OrNull(key.Evaluate(BsonDocument.Empty)) } };
            foreach (var field in fields)
            {
                made.Add(field.Name, Arithmetics.ToSmallest(count));
            }

            yield return made;
        }
    }

    private sealed class Group(BsonValue key, IReadOnlyList<AccumulatorField> fields)
    {
        private readonly Accumulator[] _accumulators = [.. fields.Select(field => field.Create())];

        public void Add(BsonDocument document)
        {
            for (var at = 0; at < _accumulators.Length; at++)
            {
                _accumulators[at].Add(fields[at].Expression.Evaluate(document));
            }
        }

        public BsonDocument ToDocument()
        {
            using var writer = BsonWriter.Rent();
            writer.WriteStartDocument();
            writer.WriteValue("_id"u8, key);
            for (var at = 0; at < _accumulators.Length; at++)
            {
                writer.WriteValue(fields[at].Name, _accumulators[at].Result);
            }

            writer.WriteEndDocument();
            return writer.ToDocument();
        }
    }
}
