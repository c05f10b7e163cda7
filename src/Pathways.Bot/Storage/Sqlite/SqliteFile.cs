using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace Pathways.Bot.Storage.Sqlite;

/// <summary>The file that the data is in, for its owner's eyes only where the system can say so.</summary>
sealed class SqliteFile(string connectionString)
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // FULL: a turn that was answered is on the disk, even if the power goes. secure_delete: what is erased is overwritten.
    const string Pragmas = """
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma busy_timeout = 5000;
        pragma foreign_keys = on;
        pragma secure_delete = on
        """;

    readonly SqliteConnectionStringBuilder options = new(connectionString) { Pooling = false };

    public string Path => options.DataSource;

    public SqliteConnection Open()
    {
        SqliteLibrary.Load();
        if (!IsInMemory)
            Secure();
        var connection = new PreparedConnection(options.ToString());
        try
        {
            connection.Open();
            connection.Run(Pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    bool IsInMemory => options.Mode == SqliteOpenMode.Memory || Path is "" or ":memory:";

    /// <summary>SQLite gives the files beside it the same mode.</summary>
    void Secure()
    {
        if (System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        if (OperatingSystem.IsWindows())
            return;
        if (!File.Exists(Path))
            Create();
        else if (File.GetUnixFileMode(Path) != OwnerOnly)
            File.SetUnixFileMode(Path, OwnerOnly);
    }

    [UnsupportedOSPlatform("windows")]
    void Create()
    {
        // CreateNew would fail if another process was quicker; it made the file with this mode as well.
        var creation = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        creation.UnixCreateMode = OwnerOnly;
        using (new FileStream(Path, creation)) { }
    }
}
