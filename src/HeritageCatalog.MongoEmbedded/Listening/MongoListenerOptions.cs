using System.Net;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>Where a listener listens, who may come in, and how much.</summary>
public sealed record MongoListenerOptions
{
    /// <summary>The address to listen on. Any but a loopback address needs a user and a password.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>Name of the only user, who belongs to the database <c>admin</c>; null lets everybody in.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>How many connections may be open at once; more are closed as soon as they come.</summary>
    public int MostConnections { get; init; } = 1_000;

    /// <summary>How long a connection may say nothing before it is closed.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a connection may take to say hello.</summary>
    public TimeSpan HelloTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long commands that are running may take when the listener stops.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Clients may ask for failures with <c>configureFailPoint</c>; for tests of clients only.</summary>
    public bool AllowsFailPoints { get; init; }
}
