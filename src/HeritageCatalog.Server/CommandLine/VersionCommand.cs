using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;

namespace HeritageCatalog.Server.CommandLine;

public static class VersionCommand
{
    public static Command Create()
    {
        var command = new Command("version", "Print the version of the program and of the runtime it stands on.");
        command.SetAction(_ => Console.WriteLine($"heritage {Version} on {RuntimeInformation.FrameworkDescription}"));
        return command;
    }

    private static string Version =>
        typeof(VersionCommand).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;
}
