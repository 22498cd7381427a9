using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>Understands what a command asked, or says that it does not.</summary>
internal sealed class ReadParser(DocumentQueries queries)
{
    /// <summary>The questions behind commands; null where one of them was something else than a question.</summary>
    public IReadOnlyList<CollectionRead>? TryParse(IReadOnlyList<RecordedCommand> commands, string database)
    {
        var reads = new List<CollectionRead>(commands.Count);
        foreach (var command in commands)
        {
            // What follows a cursor's first batch belongs to the question that opened it.
            if (command.CommandName is "getMore" or "killCursors" && command.Reply is not null)
            {
                continue;
            }

            if (command.Database != database || TryParse(command) is not { } read)
            {
                return null;
            }

            reads.Add(read);
        }

        return reads;
    }

    private CollectionRead? TryParse(RecordedCommand sent)
    {
        // A secondary may answer with what was before a change that is known already.
        if (sent.Reply is not { } reply || !sent.Command["$readPreference"u8].IsMissing)
        {
            return null;
        }

        try
        {
            return sent.CommandName switch
            {
                "find" => ParseFind(sent.Command, reply),
                "aggregate" => TryParseAggregate(sent.Command),
                _ => null,
            };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private CollectionRead ParseFind(BsonDocument command, BsonDocument reply)
    {
        var collection = command["find"u8].AsString;
        var filter = DocumentOf(command["filter"u8]);
        var sort = DocumentOf(command["sort"u8]);
        var limit = command["limit"u8].TryToInt64(out var number) ? number : 0;
        if (limit == 0 && TryParseKeys(collection, filter) is { } keyed)
        {
            return keyed;
        }

        var matches = queries.CompileFilter(filter);
        if (limit > 0 && !sort.IsEmpty && command["skip"u8].IsMissing && FindLast(reply, limit) is { } last)
        {
            var placeOf = queries.CompileSort(sort);
            return new PageRead(collection, filter.Clone(), matches, placeOf, placeOf(last));
        }

        return new FilteredRead(collection, filter.Clone(), matches);
    }

    // { field: value } or { field: { $in: [values] } }, with values that nothing but their like equals.
    private static KeyedRead? TryParseKeys(string collection, BsonDocument filter)
    {
        if (filter.CountElements() != 1)
        {
            return null;
        }

        var condition = First(filter);
        if (condition.Name.StartsWith('$') || ValuePath.TryParse(condition.Name) is not { } path)
        {
            return null;
        }

        return FindKeys(condition.Value) is { } values && values.TrueForAll(ValuePath.IsKey)
            ? new KeyedRead(collection, path, values)
            : null;
    }

    private static List<BsonValue>? FindKeys(BsonValue operand)
    {
        if (operand.Type != BsonType.Document)
        {
            return [operand];
        }

        var document = operand.AsDocument;
        return document.CountElements() == 1 && document["$in"u8] is { Type: BsonType.Array } several
            ? several.AsArray.ToList()
            : null;
    }

    // The last record of a full page; a page that is not full would take in any record.
    private static BsonDocument? FindLast(BsonDocument reply, long limit)
    {
        var batch = reply["cursor"u8].AsDocument["firstBatch"u8].AsArray;
        return batch.CountItems() == limit ? batch.ToList()[^1].AsDocument : null;
    }

    private CountingRead? TryParseAggregate(BsonDocument command)
    {
        var collection = command["aggregate"u8];
        var pipeline = command["pipeline"u8].AsArray.ToList();
        if (collection.Type != BsonType.String
            || pipeline is not [var match, .. var counting]
            || match.AsDocument["$match"u8] is not { Type: BsonType.Document } filter
            || CountedFields.TryFind(counting) is not { } fields)
        {
            return null;
        }

        var document = filter.AsDocument.Clone();
        return new CountingRead(
            collection.AsString,
            document,
            queries.CompileFilter(document),
            command["pipeline"u8].Bytes.ToArray(),
            fields);
    }

    private static BsonDocument DocumentOf(BsonValue value) =>
        value.Type == BsonType.Document ? value.AsDocument : BsonDocument.Empty;

    private static BsonElement First(BsonDocument document)
    {
        var elements = document.GetEnumerator();
        elements.MoveNext();
        return elements.Current;
    }
}
