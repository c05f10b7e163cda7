using System.Data;
using Microsoft.Data.Sqlite;

namespace Pathways.Bot.Storage.Sqlite;

/// <summary>
/// Compiles each statement text once and keeps it for as long as the connection is open; to compile costs more than to
/// run. There is a bounded number of texts: values are parameters, always.
/// </summary>
sealed class PreparedConnection(string connectionString) : SqliteConnection(connectionString)
{
    readonly Dictionary<string, SqliteCommand> prepared = [];

    public override SqliteCommand CreateCommand() => new Request(this);

    SqliteCommand Prepared(string text)
    {
        if (!prepared.TryGetValue(text, out var command))
            prepared[text] = command = new SqliteCommand(text, this);
        return command;
    }

    /// <summary>Collects text and parameters, then has the prepared command of the same text run with them.</summary>
    sealed class Request(PreparedConnection connection) : SqliteCommand(null, connection)
    {
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            var command = connection.Prepared(CommandText);
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in Parameters)
                command.Parameters.Add(parameter);
            return command.ExecuteReader(behavior);
        }
    }
}
