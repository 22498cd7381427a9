namespace HeritageCatalog.Mongo.Errors;

/// <summary>The server's error codes that are known here by name; the names are the server's.</summary>
public enum MongoErrorCode
{
    /// <summary>The server gave no code.</summary>
    None = 0,

    /// <summary>The server failed in itself.</summary>
    InternalError = 1,

    /// <summary>An argument has a value that is not allowed.</summary>
    BadValue = 2,

    /// <summary>Another node could not be reached.</summary>
    HostUnreachable = 6,

    /// <summary>Another node could not be found.</summary>
    HostNotFound = 7,

    /// <summary>An argument could not be understood.</summary>
    FailedToParse = 9,

    /// <summary>The user may not do this.</summary>
    Unauthorized = 13,

    /// <summary>An argument or a stored value is of the wrong type.</summary>
    TypeMismatch = 14,

    /// <summary>A number went out of range.</summary>
    Overflow = 15,

    /// <summary>A list is too short or too long.</summary>
    InvalidLength = 16,

    /// <summary>The message is not of the wire protocol.</summary>
    ProtocolError = 17,

    /// <summary>The credentials were refused.</summary>
    AuthenticationFailed = 18,

    /// <summary>The operation is not possible here.</summary>
    IllegalOperation = 20,

    /// <summary>There is no such database or collection.</summary>
    NamespaceNotFound = 26,

    /// <summary>There is no such index.</summary>
    IndexNotFound = 27,

    /// <summary>A path leads through something that is not a document.</summary>
    PathNotViable = 28,

    /// <summary>Two parts of an update touch the same path.</summary>
    ConflictingUpdateOperators = 40,

    /// <summary>The cursor has ended or timed out.</summary>
    CursorNotFound = 43,

    /// <summary>There is such a collection already.</summary>
    NamespaceExists = 48,

    /// <summary>The command took longer than it was given.</summary>
    MaxTimeMSExpired = 50,

    /// <summary>A name begins with a dollar sign where it may not.</summary>
    DollarPrefixedFieldName = 52,

    /// <summary>An _id is of a type that cannot be one.</summary>
    InvalidIdField = 53,

    /// <summary>A value is needed where a list stands.</summary>
    NotSingleValueField = 54,

    /// <summary>A path has an empty part.</summary>
    EmptyFieldName = 56,

    /// <summary>A name holds a dot where it may not.</summary>
    DottedFieldName = 57,

    /// <summary>There is no such command.</summary>
    CommandNotFound = 59,

    /// <summary>The write happened but was not acknowledged as asked for.</summary>
    WriteConcernFailed = 64,

    /// <summary>A field that cannot change would change.</summary>
    ImmutableField = 66,

    /// <summary>The index asked for cannot be made.</summary>
    CannotCreateIndex = 67,

    /// <summary>There is such an index already.</summary>
    IndexAlreadyExists = 68,

    /// <summary>Options contradict each other or are not known.</summary>
    InvalidOptions = 72,

    /// <summary>The name of a database or collection is not allowed.</summary>
    InvalidNamespace = 73,

    /// <summary>An index with the same name or keys has other options.</summary>
    IndexOptionsConflict = 85,

    /// <summary>An index with the same name has other keys.</summary>
    IndexKeySpecsConflict = 86,

    /// <summary>Another node did not answer in time.</summary>
    NetworkTimeout = 89,

    /// <summary>The server is going down.</summary>
    ShutdownInProgress = 91,

    /// <summary>The operation failed.</summary>
    OperationFailed = 96,

    /// <summary>Another operation changed the same document at the same time.</summary>
    WriteConflict = 112,

    /// <summary>The command is known but not offered here.</summary>
    CommandNotSupported = 115,

    /// <summary>The document breaks the rules of its collection.</summary>
    DocumentValidationFailure = 121,

    /// <summary>No majority has told yet what it has.</summary>
    ReadConcernMajorityNotAvailableYet = 134,

    /// <summary>A view cannot do this.</summary>
    CommandNotSupportedOnView = 166,

    /// <summary>The node has just stopped being the primary.</summary>
    PrimarySteppedDown = 189,

    /// <summary>The transaction has ended or never began.</summary>
    NoSuchTransaction = 251,

    /// <summary>The operation took longer than a limit of the server's.</summary>
    ExceededTimeLimit = 262,

    /// <summary>The command came in a message form of old.</summary>
    UnsupportedOpQueryCommand = 352,

    /// <summary>A connection between two nodes broke.</summary>
    SocketException = 9001,

    /// <summary>The node is not the primary, in the words of old.</summary>
    LegacyNotPrimary = 10058,

    /// <summary>The node is not the primary.</summary>
    NotWritablePrimary = 10107,

    /// <summary>A document is larger than 16 MB.</summary>
    BSONObjectTooLarge = 10334,

    /// <summary>A unique index has that key already.</summary>
    DuplicateKey = 11000,

    /// <summary>The operation ended because the server is going down.</summary>
    InterruptedAtShutdown = 11600,

    /// <summary>The operation was ended.</summary>
    Interrupted = 11601,

    /// <summary>The operation ended because the primary changed.</summary>
    InterruptedDueToReplStateChange = 11602,

    /// <summary>The node is not the primary, and reading from others was not asked for.</summary>
    NotPrimaryNoSecondaryOk = 13435,

    /// <summary>The node is neither primary nor secondary: it starts or recovers.</summary>
    NotPrimaryOrSecondary = 13436,
}
