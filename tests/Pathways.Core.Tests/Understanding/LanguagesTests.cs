using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class LanguagesTests
{
    [Theory]
    [InlineData("what should I work on this week?", Language.English)]
    [InlineData("Was soll ich diese Woche tun?", Language.German)]
    [InlineData("pausier das mal bis montag", Language.German)]
    [InlineData("Hab heute das Review gemacht", Language.German)]
    [InlineData("qu'est-ce que je peux faire ?", Language.French)]
    [InlineData("j'ai présenté le design", Language.French)]
    [InlineData("¿Qué hago hoy?", Language.Spanish)]
    [InlineData("no me escribas los lunes porfa", Language.Spanish)]
    [InlineData("helped the Los Angeles team with la migration", Language.English)]
    [InlineData("wrote the ADR for el-search", Language.English)]
    [InlineData("Priya und Tom", Language.German)]
    [InlineData("ok", Language.English)]
    [InlineData("", Language.English)]
    [InlineData("日本語", Language.English)]
    public void The_small_words_tell(string typed, Language language) => Assert.Equal(language, Languages.Of(PlainText.Of(typed)));
}
