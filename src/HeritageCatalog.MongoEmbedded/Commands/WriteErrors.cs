using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Runs the statements of a write command and collects the refusals of single ones.</summary>
internal sealed class WriteErrors(bool isOrdered)
{
    private readonly List<(int Index, CommandException Refusal)> _errors = [];

    /// <summary>Whether it is the refusal of one statement and not of the whole command.</summary>
    public static bool IsOfStatement(CommandException refusal) => refusal.Code != ErrorCode.WriteConflict;

    /// <summary>Notes a refusal; false when the command must stop after it.</summary>
    public bool Add(int index, CommandException refusal)
    {
        _errors.Add((index, refusal));
        return !isOrdered;
    }

    /// <summary>Runs one statement; false when the command must stop after it.</summary>
    public bool Try(int index, Action statement)
    {
        try
        {
            statement();
            return true;
        }
        catch (CommandException refusal) when (IsOfStatement(refusal))
        {
            return Add(index, refusal);
        }
    }

    public void Write(BsonWriter writer)
    {
        if (_errors.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("writeErrors"u8);
        foreach (var (index, refusal) in _errors)
        {
            writer.WriteStartDocument(BsonName.Item);
            writer.WriteInt32("index"u8, index);
            writer.WriteInt32("code"u8, (int)refusal.Code);
            writer.WriteString("errmsg"u8, refusal.Message);
            refusal.WriteDetails(writer);
            writer.WriteEndDocument();
        }

        writer.WriteEndArray();
    }
}
