namespace HeritageCatalog.Bson;

/// <summary>Tells what a value is; the numbers are the type bytes of the wire format.</summary>
public enum BsonType : byte
{
    /// <summary>Ends a document on the wire; as the type of a value it means that there is no value.</summary>
    EndOfDocument = 0x00,

    /// <summary>64-bit binary floating point.</summary>
    Double = 0x01,

    /// <summary>UTF-8 text.</summary>
    String = 0x02,

    /// <summary>An embedded document.</summary>
    Document = 0x03,

    /// <summary>An array, on the wire a document whose names are "0", "1" and so on.</summary>
    Array = 0x04,

    /// <summary>Bytes with a subtype.</summary>
    Binary = 0x05,

    /// <summary>Deprecated; read and written, never made.</summary>
    Undefined = 0x06,

    /// <summary>Twelve bytes that are unique across machines.</summary>
    ObjectId = 0x07,

    /// <summary>True or false.</summary>
    Boolean = 0x08,

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z.</summary>
    DateTime = 0x09,

    /// <summary>The null value.</summary>
    Null = 0x0A,

    /// <summary>A pattern and its options.</summary>
    RegularExpression = 0x0B,

    /// <summary>Deprecated; a namespace and an id.</summary>
    DbPointer = 0x0C,

    /// <summary>Source text of a script.</summary>
    JavaScript = 0x0D,

    /// <summary>Deprecated; text.</summary>
    Symbol = 0x0E,

    /// <summary>Deprecated; source text of a script and the document it closes over.</summary>
    JavaScriptWithScope = 0x0F,

    /// <summary>32-bit signed integer.</summary>
    Int32 = 0x10,

    /// <summary>Seconds and an increment, used by replication.</summary>
    Timestamp = 0x11,

    /// <summary>64-bit signed integer.</summary>
    Int64 = 0x12,

    /// <summary>IEEE 754 decimal floating point of 34 digits.</summary>
    Decimal128 = 0x13,

    /// <summary>Sorts after every other value.</summary>
    MaxKey = 0x7F,

    /// <summary>Sorts before every other value.</summary>
    MinKey = 0xFF,
}
