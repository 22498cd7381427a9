using System.Net;
using System.Net.Sockets;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.MongoEmbedded;
using HeritageCatalog.MongoEmbedded.Listening;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Opens the embedded database to MongoDB's tools and drivers.</summary>
public static class DatabaseListening
{
    /// <exception cref="StartRefusedException">It cannot; the message says what to do.</exception>
    public static MongoListener Start(EmbeddedServer? embedded, HeritageOptions options)
    {
        if (embedded is null)
        {
            throw new StartRefusedException(
                "--mongo-port (HERITAGE_MONGOPORT) is for the embedded database: leave it out where HERITAGE_MONGODB "
                + "names a cluster, which clients can reach themselves.");
        }

        // Without a password only this machine is let in, whatever address the web server has.
        var address = options.MongoUser is null ? IPAddress.Loopback : IPAddress.Parse(options.Host);
        try
        {
            return MongoListener.Start(embedded, new MongoListenerOptions
            {
                Address = address,
                Port = options.MongoPort!.Value,
                User = options.MongoUser,
                Password = options.MongoPassword,
            });
        }
        catch (MongoUsageException problem)
        {
            throw new StartRefusedException(
                $"HERITAGE_MONGOUSER and HERITAGE_MONGOPASSWORD do not go together: {problem.Message}", problem);
        }
        catch (SocketException problem)
        {
            throw new StartRefusedException(
                $"Cannot listen on {address}:{options.MongoPort} ({problem.Message.TrimEnd('.')}): "
                + "give another port with --mongo-port (0 for any free one).",
                problem);
        }
    }
}
