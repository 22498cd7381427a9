using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$sample</c>: so many documents drawn by lot, in an order drawn by lot; all of them have the same chance.
/// </summary>
internal sealed class SampleStage(int size) : Stage
{
    public static SampleStage Parse(BsonValue operand)
    {
        if (operand.Type != BsonType.Document)
        {
            throw new CommandException(
                ErrorCode.Location28745, "the $sample stage specification must be an object");
        }

        foreach (var element in operand.AsDocument)
        {
            if (element.Name != "size")
            {
                throw new CommandException(
                    ErrorCode.Location28748, $"unrecognized option to $sample: {element.Name}");
            }
        }

        var size = operand.AsDocument["size"u8];
        return size.IsMissing
            ? throw new CommandException(ErrorCode.Location28749, "$sample stage must specify a size")
            : new SampleStage(ToCount(size));
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context)
    {
        var drawn = Draw(input).ToArray();
        Random.Shared.Shuffle(drawn);
        return drawn;
    }

    private static int ToCount(BsonValue size)
    {
        if (!size.IsNumber)
        {
            throw new CommandException(ErrorCode.Location28746, "size argument to $sample must be a number");
        }

        return size.TryToInt64(out var count) && count > 0
            ? (int)Math.Min(count, int.MaxValue)
            : throw new CommandException(
                ErrorCode.Location28747, "size argument to $sample must be a positive integer");
    }

    // Each document takes the place of one that was drawn before with the chance that leaves all chances alike.
    private List<BsonDocument> Draw(IEnumerable<BsonDocument> input)
    {
        var drawn = new List<BsonDocument>();
        var seen = 0L;
        foreach (var document in input)
        {
            seen++;
            if (drawn.Count < size)
            {
                drawn.Add(document);
            }
            else if (Random.Shared.NextInt64(seen) is var place && place < size)
            {
                drawn[(int)place] = document;
            }
        }

        return drawn;
    }
}
