namespace HeritageCatalog.Mongo.Wire;

/// <summary>Kinds of messages ("MongoDB Wire Protocol").</summary>
internal enum Opcode
{
    /// <summary>The answer to a <see cref="Query"/>.</summary>
    Reply = 1,

    /// <summary>How clients say hello to a server of which they do not know yet that it takes messages.</summary>
    Query = 2004,

    /// <summary>Another message, compressed.</summary>
    Compressed = 2012,

    /// <summary>A command or a reply.</summary>
    Message = 2013,
}
