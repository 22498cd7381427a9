namespace HeritageCatalog.Mongo.Wire;

/// <summary>Kinds of messages ("MongoDB Wire Protocol").</summary>
internal enum Opcode
{
    /// <summary>Another message, compressed.</summary>
    Compressed = 2012,

    /// <summary>A command or a reply.</summary>
    Message = 2013,
}
