using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Pathways.Acceptance.Support.Masses;

sealed class MassFile : MassDatabase
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pathways-masses-");

    public override string ConnectionString => $"Data Source={Path.Combine(folder.FullName, "pathways.db")}";

    public override ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    internal override string Moment(string seconds) => $"strftime('%Y-%m-%dT%H:%M:%f000Z', @at, ({seconds}) || ' seconds')";

    internal override string Day(string days) => $"date(@at, (-({days})) || ' days')";

    protected override string Tidy => "pragma wal_checkpoint(truncate)";

    protected override async Task<DbConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"{ConnectionString};Pooling=False");
        await connection.OpenAsync();
        await using var patience = connection.CreateCommand();
        patience.CommandText = "pragma busy_timeout = 30000; pragma synchronous = off";
        await patience.ExecuteNonQueryAsync();
        return connection;
    }
}
