using System.Data.Common;
using Npgsql;

namespace Pathways.Acceptance.Support.Masses;

sealed class MassServer(string server, string name) : MassDatabase
{
    public override string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();

    public static async Task<MassServer> OnAsync(string server)
    {
        var name = $"masses_{Guid.NewGuid():N}";
        await RunAsync(server, $"create database {name}");
        return new MassServer(server, name);
    }

    public override async ValueTask DisposeAsync() => await RunAsync(server, $"drop database {name} with (force)");

    internal override string Moment(string seconds) => $"@at + ({seconds}) * interval '1 second'";

    internal override string Day(string days) => $"cast(@at at time zone 'UTC' as date) - ({days})";

    protected override string Tidy => "vacuum analyze";

    protected override async Task<DbConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection($"{ConnectionString};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    static async Task RunAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
