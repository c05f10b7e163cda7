using Xunit.Abstractions;
using Xunit.Sdk;

namespace Pathways.Storage.Tests;

public enum Kind
{
    Sqlite,
    PostgreSql,
}

/// <summary>
/// Two tests, one on each database; the method takes the <see cref="Kind"/>. PostgreSQL needs
/// <see cref="PostgreSqlServer.Variable"/>, and is skipped without.
/// </summary>
[XunitTestCaseDiscoverer("Pathways.Storage.Tests.BothDatabases", "Pathways.Storage.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : FactAttribute;

/// <summary>A test that PostgreSQL alone can run.</summary>
public sealed class OnPostgreSqlAttribute : FactAttribute
{
    public OnPostgreSqlAttribute() => Skip = PostgreSqlServer.WhyNot;
}

public sealed class BothDatabases(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var (display, options) = (discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault());
        yield return new XunitTestCase(messages, display, options, testMethod, [Kind.Sqlite]);
        yield return PostgreSqlServer.WhyNot is { } reason
            ? new XunitSkippedDataRowTestCase(messages, display, options, testMethod, reason, [Kind.PostgreSql])
            : new XunitTestCase(messages, display, options, testMethod, [Kind.PostgreSql]);
    }
}
