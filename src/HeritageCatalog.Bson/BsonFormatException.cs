namespace HeritageCatalog.Bson;

/// <summary>Thrown when bytes or text from outside are not what they claim to be.</summary>
public sealed class BsonFormatException : FormatException
{
    /// <summary>Describes what is wrong and where.</summary>
    /// <param name="problem">What is wrong, without a full stop.</param>
    /// <param name="offset">Distance in bytes from the start of the input.</param>
    /// <param name="inner">The failure underneath, if there is one.</param>
    public BsonFormatException(string problem, long offset, Exception? inner = null)
        : base($"{problem} (at offset {offset}).", inner)
    {
        Problem = problem;
        Offset = offset;
    }

    /// <summary>Describes what is wrong in a text whose syntax is right.</summary>
    /// <param name="problem">What is wrong, without a full stop.</param>
    /// <param name="path">Names from the outermost document inwards, with dots between them.</param>
    internal BsonFormatException(string problem, string path)
        : base($"{problem} (at '{path}').") => Problem = problem;

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>Distance in bytes from the start of the input; null when the message names a path instead.</summary>
    public long? Offset { get; }
}
