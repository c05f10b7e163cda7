using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Pathways.Bot.Storage.Sqlite;

/// <summary>
/// SQLite as the operating system has it, so that its security fixes come with the system's. Loaded at first use: a node
/// on PostgreSQL needs none.
/// </summary>
static class SqliteLibrary
{
    static readonly string[] Names = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3"];

    static readonly Lazy<bool> Loaded = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    });

    public static void Load() => _ = Loaded.Value;

    static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        foreach (var candidate in Names)
            if (NativeLibrary.TryLoad(candidate, out var library))
                return library;
        throw new DllNotFoundException("SQLite is not installed on this system (Debian: apt-get install libsqlite3-0)");
    }
}
