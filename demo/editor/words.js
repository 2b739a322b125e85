/** What the desk says to editors, beside what the schemas and the checks say. */

const list = (findings) => findings.map(({place, message, remedy}) => `${place}: ${message} ${remedy}`).join('\n');

export const WORDS = {
  /** In the place of the words of Decap, where these say something else than what happens here. */
  decap: {
    editor: {
      editorToolbar: {
        publish: 'Bewaar',
        publishing: 'Bewaren…',
        published: 'Bewaard',
        publishNow: 'Bewaar nu',
        publishAndCreateNew: 'Bewaar en maak een nieuw bestand',
        publishAndDuplicate: 'Bewaar en maak een kopie',
        unsavedChanges: 'Nog niet bewaard',
        changesSaved: 'Alles is bewaard',
        deployButtonLabel: 'Bekijk wat er verandert',
        backCollection: 'Terug naar %{collectionLabel}',
      },
      editor: {
        onLeavePage: 'U hebt nog niet alles bewaard. Wilt u toch weg?',
        confirmLoadBackup: 'U was hier eerder bezig en had nog niet alles bewaard. Wilt u verder met wat u toen hebt geschreven?',
      },
      editorControlPane: {widget: {required: 'Vul hier iets in: %{fieldLabel} is nodig.'}},
    },
    ui: {
      toast: {
        entrySaved: 'Bewaard op deze computer. Lezers zien het na het publiceren.',
        onFailToPersist: 'Niet bewaard. %{details}',
        onFailToLoadEntries: 'Dit bestand kan niet worden geopend. %{details}',
        missingRequiredField: 'Niet bewaard: er ontbreekt nog iets. Kijk bij de rode velden.',
      },
    },
  },
  refused: (errors) => `${errors.length === 1 ? 'Er is één fout' : `Er zijn ${errors.length} fouten`}.\n${list(errors)}`,
};
