using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HeritageCatalog.MongoEmbedded.Tests.Disks;

/// <summary>
/// A file layer of SQLite ("The OS Interface or VFS") in front of the one for this system, for all databases of this
/// process. Files of a <see cref="FailingDisk"/> ask it before anything is written; all others are as they were.
/// </summary>
/// <remarks>
/// Both tables of functions are copies of the system's, in which a few entries are replaced:
/// <code>
/// sqlite3_vfs                            sqlite3_io_methods
///   0  iVersion, szOsFile                  0  iVersion
///   8  mxPathname                          8  xClose
///  16  pNext                              16  xRead
///  24  zName                              24  xWrite
///  32  pAppData                           32  xTruncate
///  40  xOpen                              40  xSync
///  48  xDelete                            48  xFileSize and others
///  56  xAccess and others
/// </code>
/// </remarks>
internal static unsafe partial class DiskShim
{
    private const int VfsSize = 168;
    private const int NameOffset = 24;
    private const int OpenOffset = 40;
    private const int DeleteOffset = 48;
    private const int MethodsSize = 152;
    private const int CloseOffset = 8;
    private const int WriteOffset = 24;
    private const int TruncateOffset = 32;
    private const int SyncOffset = 40;
    private const int CreateFlag = 4;

    private static readonly ConcurrentDictionary<nint, OpenFile> Files = new();
    private static readonly nint System = FindSystem();

    /// <summary>Puts the layer in front, once for the process.</summary>
    public static void Install() => RuntimeHelpers.RunClassConstructor(typeof(Registration).TypeHandle);

    private static nint FindSystem()
    {
        SQLitePCL.Batteries_V2.Init();
        return Find(0);
    }

    private static nint CreateLayer()
    {
        var layer = (byte*)NativeMemory.Alloc(VfsSize);
        Buffer.MemoryCopy((void*)System, layer, VfsSize, VfsSize);
        Set(layer, NameOffset, Marshal.StringToCoTaskMemUTF8("failing"));
        Set(layer, OpenOffset, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, nint, int, int*, int>)&Open);
        Set(layer, DeleteOffset, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, int>)&Delete);
        return (nint)layer;
    }

    private static nint CreateMethods(nint system)
    {
        var methods = (byte*)NativeMemory.Alloc(MethodsSize);
        Buffer.MemoryCopy((void*)system, methods, MethodsSize, MethodsSize);
        Set(methods, CloseOffset, (nint)(delegate* unmanaged[Cdecl]<nint, int>)&Close);
        Set(methods, WriteOffset, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>)&Write);
        Set(methods, TruncateOffset, (nint)(delegate* unmanaged[Cdecl]<nint, long, int>)&Truncate);
        Set(methods, SyncOffset, (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&Sync);
        return (nint)methods;
    }

    private static void Set(byte* table, int offset, nint value) => *(nint*)(table + offset) = value;

    private static nint Get(nint table, int offset) => *(nint*)(table + offset);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(nint layer, byte* name, nint file, int flags, int* given)
    {
        var open = (delegate* unmanaged[Cdecl]<nint, byte*, nint, int, int*, int>)Get(System, OpenOffset);
        var path = name == null ? null : Marshal.PtrToStringUTF8((nint)name)!;
        var disk = path is null ? null : FailingDisk.Of(path);
        *(nint*)file = 0;
        var refusal = disk?.Open(path!, (flags & CreateFlag) != 0) ?? 0;
        var code = refusal != 0 ? refusal : open(System, name, file, flags, given);
        if (code == 0 && disk is not null)
        {
            var system = *(nint*)file;
            Files[file] = new OpenFile(disk, path!, system);
            *(nint*)file = Registration.MethodsOf(system);
        }

        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(nint layer, byte* name, int isFolderFlushed)
    {
        var path = Marshal.PtrToStringUTF8((nint)name)!;
        return FailingDisk.Of(path) is { } disk ? disk.Delete(path, Call) : Call();

        int Call() => ((delegate* unmanaged[Cdecl]<nint, byte*, int, int>)Get(System, DeleteOffset))(
            System, name, isFolderFlushed);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(nint file)
    {
        Files.TryRemove(file, out var open);
        return ((delegate* unmanaged[Cdecl]<nint, int>)Get(open!.Methods, CloseOffset))(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(nint file, byte* bytes, int count, long offset)
    {
        var open = Files[file];
        return open.Disk.Write(open.Path, offset, new ReadOnlySpan<byte>(bytes, count), Call);

        int Call(int length) =>
            ((delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>)Get(open.Methods, WriteOffset))(
                file, bytes, length, offset);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(nint file, long length)
    {
        var open = Files[file];
        return open.Disk.Truncate(
            open.Path,
            length,
            () => ((delegate* unmanaged[Cdecl]<nint, long, int>)Get(open.Methods, TruncateOffset))(file, length));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(nint file, int flags) => Files[file].Disk.Flush(Files[file].Path);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find")]
    private static partial nint Find(nint name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    private static partial int Register(nint layer, int isDefault);

    private sealed record OpenFile(FailingDisk Disk, string Path, nint Methods);

    private static class Registration
    {
        private static readonly ConcurrentDictionary<nint, nint> Methods = new();

        static Registration() => Assert.Equal(0, Register(CreateLayer(), isDefault: 1));

        public static nint MethodsOf(nint system) => Methods.GetOrAdd(system, CreateMethods);
    }
}
