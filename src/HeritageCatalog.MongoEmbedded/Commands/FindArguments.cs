using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>The fields of a find, read in one walk over the command.</summary>
internal readonly ref struct FindArguments
{
    public FindArguments(Arguments arguments)
    {
        Filter = Sort = Projection = Let = BsonDocument.Empty;
        var elements = arguments.Document.GetEnumerator();
        while (elements.MoveNext())
        {
            if (elements.Type == BsonType.Null)
            {
                continue;
            }

            var name = elements.Utf8Name;
            var value = elements.Value;
            if (name.SequenceEqual("filter"u8))
            {
                Filter = arguments.ToDocument(name, value);
            }
            else if (name.SequenceEqual("sort"u8))
            {
                Sort = arguments.ToDocument(name, value);
            }
            else if (name.SequenceEqual("projection"u8))
            {
                Projection = arguments.ToDocument(name, value);
            }
            else if (name.SequenceEqual("let"u8))
            {
                Let = arguments.ToDocument(name, value);
            }
            else if (name.SequenceEqual("hint"u8))
            {
                Hint = value;
            }
            else if (name.SequenceEqual("skip"u8))
            {
                Skip = arguments.ToCount(name, value);
            }
            else if (name.SequenceEqual("batchSize"u8))
            {
                BatchSize = arguments.ToCount(name, value);
            }
            else if (name.SequenceEqual("singleBatch"u8))
            {
                IsSingle |= arguments.ToBoolean(name, value);
            }
            else if (name.SequenceEqual("limit"u8))
            {
                // A negative limit is the older way to say that one batch is all that is wanted.
                var isNegative = value.TryToInt64(out var limit) && limit < 0;
                Limit = isNegative ? -limit : arguments.ToCount(name, value);
                IsSingle |= isNegative;
            }
        }
    }

    public BsonDocument Filter { get; }

    public BsonDocument Sort { get; }

    public BsonDocument Projection { get; }

    /// <summary>What expressions may use by name.</summary>
    public BsonDocument Let { get; }

    public BsonValue Hint { get; }

    public long Skip { get; }

    /// <summary>How many documents at most; 0 for all.</summary>
    public long Limit { get; }

    /// <summary>Null for the usual number.</summary>
    public long? BatchSize { get; }

    /// <summary>One batch is all that is wanted.</summary>
    public bool IsSingle { get; }

    /// <summary>Nothing is said about the order of the documents or their number.</summary>
    public bool IsPlain => Sort.IsEmpty && Skip == 0 && Limit == 0 && Hint.IsMissing;
}
