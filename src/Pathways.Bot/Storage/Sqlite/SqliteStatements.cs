using Microsoft.Data.Sqlite;

namespace Pathways.Bot.Storage.Sqlite;

static class SqliteStatements
{
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
