using System.Data;
using System.Text;
using Dapper;
using NodaTime;
using NodaTime.Text;
using Npgsql;
using NpgsqlTypes;

namespace Pathways.Bot.Storage;

/// <summary>
/// How values are written to columns. Both databases may be in use in one process, so it is the parameter that tells
/// which one it is for.
/// </summary>
static class ColumnTypes
{
    /// <summary>To the microsecond, which is what PostgreSQL keeps; sorts as the time does.</summary>
    public static readonly InstantPattern InstantText = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.ffffff'Z'");

    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new InstantColumn());
        SqlMapper.AddTypeHandler(new LocalDateColumn());
        // Dapper asks a handler only about types that it does not think it knows.
        SqlMapper.RemoveTypeMap(typeof(string));
        SqlMapper.AddTypeHandler(new TextColumn());
    }

    sealed class InstantColumn : SqlMapper.TypeHandler<Instant>
    {
        public override void SetValue(IDbDataParameter parameter, Instant value)
        {
            if (parameter is NpgsqlParameter postgres)
                (postgres.NpgsqlDbType, postgres.Value) = (NpgsqlDbType.TimestampTz, value.ToDateTimeUtc());
            else
                parameter.Value = InstantText.Format(value);
        }

        public override Instant Parse(object value) =>
            value is DateTime time ? Instant.FromDateTimeUtc(time) : InstantText.Parse((string)value).Value;
    }

    sealed class LocalDateColumn : SqlMapper.TypeHandler<LocalDate>
    {
        public override void SetValue(IDbDataParameter parameter, LocalDate value)
        {
            if (parameter is NpgsqlParameter postgres)
                (postgres.NpgsqlDbType, postgres.Value) = (NpgsqlDbType.Date, value.ToDateOnly());
            else
                parameter.Value = LocalDatePattern.Iso.Format(value);
        }

        public override LocalDate Parse(object value) => value switch
        {
            DateOnly date => LocalDate.FromDateOnly(date),
            DateTime date => LocalDate.FromDateTime(date),
            _ => LocalDatePattern.Iso.Parse((string)value).Value,
        };
    }

    /// <inheritdoc cref="TextColumn"/>
    public static string Storable(string text)
    {
        if (text.Contains('\0'))
            text = text.Replace("\0", "");
        return text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
            : text;
    }

    /// <summary>
    /// Verbatim, but for the two things that a text in UTF-8 or in PostgreSQL cannot hold: U+0000 goes, and half a
    /// surrogate pair becomes U+FFFD. The same in both databases, in what is written and in what is looked for.
    /// </summary>
    sealed class TextColumn : SqlMapper.TypeHandler<string>
    {
        public override void SetValue(IDbDataParameter parameter, string? value) =>
            parameter.Value = value is null ? DBNull.Value : Storable(value);

        public override string Parse(object value) => (string)value;
    }
}
