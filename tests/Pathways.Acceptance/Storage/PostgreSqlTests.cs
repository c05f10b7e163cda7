using Npgsql;

namespace Pathways.Acceptance.Storage;

/// <summary>The same conversations on the other database, in one that is made for the test and dropped after it.</summary>
public class PostgreSqlTests
{
    [PostgreSqlFact]
    public async Task A_conversation_outlives_a_restart()
    {
        await using var database = await OwnDatabase.CreateAsync();
        var host = new CoachHost { Database = database.ConnectionString };
        await host.InitializeAsync();
        var person = host.InTeams("stayer");
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        await person.PressAsync("Not for me");
        await person.LogAsync("mentored two juniors", "Developing Others at Scale");
        await person.SayAsync("log: wrote “the” API guidelines, 5 teams \U0001F389");
        await person.SayAsync("undo");
        await person.SayAsync("log: wrote the API guidelines");
        var before = await person.SayAsync("how am I doing?").Only();

        host = await host.RestartAsync();
        var after = await host.InTeams("stayer").SayAsync("how am I doing?").Only();
        Assert.Equal(before.Text, after.Text);
        Assert.StartsWith("2 wins", after.Text);
        await ((IAsyncLifetime)host).DisposeAsync();
    }

    sealed class OwnDatabase(string name) : IAsyncDisposable
    {
        public string ConnectionString => new NpgsqlConnectionStringBuilder(PostgreSqlFactAttribute.Server) { Database = name }.ToString();

        public static async Task<OwnDatabase> CreateAsync()
        {
            var name = $"acceptance_{Guid.NewGuid():N}";
            await RunAsync($"create database {name}");
            return new OwnDatabase(name);
        }

        public async ValueTask DisposeAsync() => await RunAsync($"drop database {name} with (force)");

        static async Task RunAsync(string sql)
        {
            await using var server = NpgsqlDataSource.Create(PostgreSqlFactAttribute.Server!);
            await using var command = server.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }
}
