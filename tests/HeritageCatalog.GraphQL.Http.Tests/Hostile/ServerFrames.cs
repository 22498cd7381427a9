using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>Reads what a server of graphql-transport-ws sent, and accepts nothing that it should not send.</summary>
internal static class ServerFrames
{
    private static readonly string[] Types = ["connection_ack", "next", "error", "complete", "pong"];

    /// <summary>How the conversation ended: a status, a close code, or "dropped".</summary>
    /// <param name="bytes">Everything from the response to the handshake on.</param>
    public static string FindEnd(ReadOnlySpan<byte> bytes)
    {
        var head = bytes.IndexOf("\r\n\r\n"u8);
        if (!bytes.StartsWith("HTTP/1.1 101 "u8) || head < 0)
        {
            return bytes.Length < 12 ? "no answer" : $"HTTP {Encoding.ASCII.GetString(bytes[9..12])}";
        }

        bytes = bytes[(head + 4)..];
        while (!bytes.IsEmpty)
        {
            if (!TryRead(ref bytes, out var opcode, out var payload))
            {
                return "dropped within a frame";
            }

            if (opcode == ClientFrame.Close)
            {
                var code = payload.IsEmpty ? 0 : BinaryPrimitives.ReadUInt16BigEndian(payload);
                AssertEnd(code, bytes);
                return code == 0 ? "closed without a code" : code.ToString(CultureInfo.InvariantCulture);
            }

            Check(opcode, payload);
        }

        return "dropped";
    }

    // Pings may be answered that came before the client knew. Where .NET itself closes, since what arrives is no frame
    // or no text, a message that is under way may follow.
    private static void AssertEnd(int code, ReadOnlySpan<byte> rest)
    {
        while (TryRead(ref rest, out var opcode, out _))
        {
            Assert.True(opcode == ClientFrame.Pong || code is 1002 or 1007, "A message follows the close frame.");
        }
    }

    private static bool TryRead(ref ReadOnlySpan<byte> bytes, out int opcode, out ReadOnlySpan<byte> payload)
    {
        opcode = 0;
        payload = default;
        var head = bytes.Length < 2 ? 2 : (bytes[1] & 0x7F) switch { 126 => 4, 127 => 10, _ => 2 };
        if (bytes.Length < head)
        {
            return false;
        }

        Assert.Equal(0x80, bytes[0] & 0xF0);
        Assert.Equal(0, bytes[1] & 0x80);
        var length = head switch
        {
            4 => BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            10 => checked((int)BinaryPrimitives.ReadUInt64BigEndian(bytes[2..])),
            _ => bytes[1],
        };
        if (bytes.Length < head + length)
        {
            return false;
        }

        opcode = bytes[0] & 0x0F;
        payload = bytes.Slice(head, length);
        bytes = bytes[(head + length)..];
        return true;
    }

    private static void Check(int opcode, ReadOnlySpan<byte> payload)
    {
        if (opcode is ClientFrame.Ping or ClientFrame.Pong)
        {
            return;
        }

        Assert.Equal(ClientFrame.Text, opcode);
        Assert.Contains(JsonElement.Parse(payload).GetProperty("type").GetString(), Types);
    }
}
