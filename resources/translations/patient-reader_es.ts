<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>An offline reader of patient-education articles. It does not replace advice from a care team.</source>
        <translation>Un lector sin conexión de artículos educativos para pacientes. No reemplaza los consejos de un equipo de atención.</translation>
    </message>
    <message>
        <source>The program: MIT license. Its own articles: CC BY 4.0.</source>
        <translation>El programa: licencia MIT. Sus propios artículos: CC BY 4.0.</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Hecho con</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Patient Reader</source>
        <translation>Acerca de Patient Reader</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Abrir la carpeta de datos</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>What this computer has and lacks, to send to who helps you. No names of people or articles are in it.</source>
        <translation>Lo que esta computadora tiene y lo que le falta, para enviarlo a quien le ayuda. No contiene nombres de personas ni de artículos.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>The report is copied</source>
        <translation>El informe está copiado</translation>
    </message>
    <message>
        <source>The report could not be made</source>
        <translation>No se pudo hacer el informe</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Mark as reviewed…</source>
        <translation>&amp;Marcar como revisado…</translation>
    </message>
    <message>
        <source>With&amp;draw the sign-off</source>
        <translation>&amp;Retirar la aprobación</translation>
    </message>
    <message>
        <source>Add to &amp;handout</source>
        <translation>Agregar a la &amp;hoja</translation>
    </message>
    <message>
        <source>Open the ha&amp;ndout</source>
        <translation>Abrir la ho&amp;ja</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>&amp;Take it home on a phone…</source>
        <translation>Llevarlo en el &amp;teléfono…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Guardar una copia de seguridad…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Search all articles</source>
        <translation>Buscar en &amp;todos los artículos</translation>
    </message>
    <message>
        <source>&amp;Find in this article…</source>
        <translation>&amp;Buscar en este artículo…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texto &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Read aloud, or pause</source>
        <translation>&amp;Leer en voz alta o pausar</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla c&amp;ompleta</translation>
    </message>
    <message>
        <source>&amp;Quality of this article…</source>
        <translation>Calida&amp;d de este artículo…</translation>
    </message>
    <message>
        <source>Library &amp;overview…</source>
        <translation>Resumen de la &amp;biblioteca…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Next article in the list</source>
        <translation>Artículo &amp;siguiente de la lista</translation>
    </message>
    <message>
        <source>P&amp;revious article in the list</source>
        <translation>Artículo a&amp;nterior de la lista</translation>
    </message>
    <message>
        <source>Match s&amp;ystem</source>
        <translation>Igual que el s&amp;istema</translation>
    </message>
    <message>
        <source>L&amp;ight colors</source>
        <translation>Colores &amp;claros</translation>
    </message>
    <message>
        <source>&amp;Dark colors</source>
        <translation>Colores &amp;oscuros</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Undo import</source>
        <translation>&amp;Deshacer importación</translation>
    </message>
    <message>
        <source>Fav&amp;orites</source>
        <translation>Fav&amp;oritos</translation>
    </message>
    <message>
        <source>Recen&amp;t articles</source>
        <translation>Ar&amp;tículos recientes</translation>
    </message>
    <message>
        <source>Undo an &amp;earlier import</source>
        <translation>Deshacer &amp;otra importación</translation>
    </message>
    <message>
        <source>Text size and colors</source>
        <translation>Tamaño del texto y colores</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Add to fa&amp;vorites</source>
        <translation>Agregar a &amp;favoritos</translation>
    </message>
    <message>
        <source>Remo&amp;ve from favorites</source>
        <translation>Quitar de &amp;favoritos</translation>
    </message>
    <message>
        <source>&amp;Edit this article…</source>
        <translation>&amp;Editar este artículo…</translation>
    </message>
    <message>
        <source>Make our &amp;own version…</source>
        <translation>Hacer nuestra pr&amp;opia versión…</translation>
    </message>
    <message>
        <source>Chec&amp;k the folders for changes</source>
        <translation>Buscar cambios en las carpe&amp;tas</translation>
    </message>
    <message>
        <source>Next p&amp;art of the window</source>
        <translation>Parte si&amp;guiente de la ventana</translation>
    </message>
    <message>
        <source>Previous part of the &amp;window</source>
        <translation>Parte anterior de la &amp;ventana</translation>
    </message>
    <message>
        <source>&amp;Pages of Help</source>
        <translation>&amp;Páginas de ayuda</translation>
    </message>
    <message>
        <source>&amp;About Patient Reader</source>
        <translation>&amp;Acerca de Patient Reader</translation>
    </message>
    <message>
        <source>What changed since the sign-off…</source>
        <translation>Qué ha cambiado desde la aprobación…</translation>
    </message>
    <message>
        <source>Worklist of reviews…</source>
        <translation>Lista de revisiones…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>New &amp;article…</source>
        <translation>Artículo &amp;nuevo…</translation>
    </message>
    <message>
        <source>Dupl&amp;icate this article…</source>
        <translation>Dupl&amp;icar este artículo…</translation>
    </message>
    <message>
        <source>T&amp;ranslate this article…</source>
        <translation>Tr&amp;aducir este artículo…</translation>
    </message>
    <message>
        <source>Delete this arti&amp;cle</source>
        <translation>&amp;Borrar este artículo</translation>
    </message>
    <message>
        <source>&amp;Bring back deleted articles…</source>
        <translation>Recuperar artículos borra&amp;dos…</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>&amp;Importar artículos…</translation>
    </message>
    <message>
        <source>&amp;Update from the site…</source>
        <translation>Actuali&amp;zar desde el sitio…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Con&amp;figuración…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtículo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>ArticleBar</name>
    <message>
        <source>Take this home</source>
        <translation>Llévelo a casa</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Siguiente: {title}</translation>
    </message>
</context>
<context>
    <name>ArticleDetail</name>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>El artículo</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Left out · {count}</source>
        <translation>Omitido · {count}</translation>
    </message>
    <message>
        <source>What is shown of the article</source>
        <translation>Qué se muestra del artículo</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Aquí, ahora</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>Después de importar</translation>
    </message>
</context>
<context>
    <name>ArticleEditor</name>
    <message>
        <source>This article cannot be opened here: {reason} (line {line}).</source>
        <translation>Este artículo no se puede abrir aquí: {reason} (línea {line}).</translation>
    </message>
    <message>
        <source>You go on with what was not saved.</source>
        <translation>Usted continúa con lo que no se había guardado.</translation>
    </message>
    <message>
        <source>Start again from the saved article</source>
        <translation>Empezar otra vez con el artículo guardado</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>Our own version</source>
        <translation>Nuestra propia versión</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Artículo nuevo</translation>
    </message>
    <message>
        <source>Translation: {language}</source>
        <translation>Traducción: {language}</translation>
    </message>
    <message>
        <source>What you wrote is kept, and not saved yet.</source>
        <translation>Lo que usted escribió se conserva, aún sin guardar en el artículo.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>It is with the deleted articles now.</source>
        <translation>Ahora está con los artículos borrados.</translation>
    </message>
    <message>
        <source>Kept at {time}, not saved yet</source>
        <translation>Borrador de las {time}, aún sin guardar</translation>
    </message>
    <message>
        <source>Give the article a title first.</source>
        <translation>Primero póngale un título al artículo.</translation>
    </message>
    <message>
        <source>Write the text of the article first.</source>
        <translation>Primero escriba el texto del artículo.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>“{title}” is saved.</source>
        <translation>“{title}” se guardó.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>what the picture shows</source>
        <translation>lo que muestra la imagen</translation>
    </message>
</context>
<context>
    <name>ArticleFiling</name>
    <message>
        <source>“{title}” is deleted.</source>
        <translation>“{title}” se borró.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>“{title}” is back.</source>
        <translation>“{title}” está de nuevo en su lugar.</translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Family and caregivers</source>
        <translation>Familia y cuidadores</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Menos campos</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Más campos</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Summary, in one sentence</source>
        <translation>Resumen, en una oración</translation>
    </message>
    <message>
        <source>Key points, one on each line</source>
        <translation>Puntos clave, uno en cada línea</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>What people type to find it</source>
        <translation>Lo que la gente escribe para encontrarlo</translation>
    </message>
    <message>
        <source>Questions to check understanding</source>
        <translation>Preguntas para ver si se entendió</translation>
    </message>
    <message>
        <source>Codes, such as ICD-10</source>
        <translation>Códigos, como CIE-10</translation>
    </message>
    <message>
        <source>Handle with care</source>
        <translation>Tratar con cuidado</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>Uno en cada línea.</translation>
    </message>
    <message>
        <source>One on each line: title | publisher | web address</source>
        <translation>Una en cada línea: título | editor | dirección web</translation>
    </message>
    <message>
        <source>A word such as “suicide” puts help in a crisis at the top of the page.</source>
        <translation>Una palabra como “suicide” pone la ayuda en una crisis al principio de la página.</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Otros idiomas</translation>
    </message>
    <message>
        <source>Read this in {language}</source>
        <translation>Leer esto en {language}</translation>
    </message>
</context>
<context>
    <name>ArticlePapers</name>
    <message>
        <source>Getting the pages ready…</source>
        <translation>Preparando las páginas…</translation>
    </message>
</context>
<context>
    <name>ArticlePicker</name>
    <message>
        <source>Search for an article to add</source>
        <translation>Busque un artículo para agregar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>No se encontró nada para “{query}”</translation>
    </message>
</context>
<context>
    <name>ArticleQuality</name>
    <message>
        <source>This is not in the page&apos;s text: see line {line} of the file.</source>
        <translation>Esto no está en el texto de la página: vea la línea {line} del archivo.</translation>
    </message>
    <message>
        <source>No program could be asked to open {path}.</source>
        <translation>No se pudo pedir a ningún programa que abra {path}.</translation>
    </message>
    <message>
        <source>This article came with Patient Reader: an update takes changes to it back. Bring your own wording in under the same name; it wins over this one.</source>
        <translation>Este artículo vino con Patient Reader: una actualización quita los cambios. Traiga su propio texto con el mismo nombre; tendrá prioridad sobre este.</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>Toque la pantalla para empezar</translation>
    </message>
    <message>
        <source>What would you like to learn about?</source>
        <translation>¿Sobre qué le gustaría aprender?</translation>
    </message>
</context>
<context>
    <name>BackupFlow</name>
    <message>
        <source>Back up to a file</source>
        <translation>Guardar una copia de seguridad</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Elegir una copia de seguridad</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Copias de seguridad (*.zip)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Guardando la copia</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s), the sign-offs and the settings are in {name}.</source>
        <translation>
            <numerusform>%n artículo, las aprobaciones y los ajustes están en {name}.</numerusform>
            <numerusform>%n artículos, las aprobaciones y los ajustes están en {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it on another computer or disk.</source>
        <translation>Guárdela en otra computadora u otro disco.</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Revisando la copia</translation>
    </message>
    <message>
        <source>Everything here is already as in this backup.</source>
        <translation>Todo está ya como en esta copia.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>¿Restaurar esta copia?</translation>
    </message>
    <message>
        <source>Your articles, sign-offs and settings will be as they were on {when}.</source>
        <translation>Sus artículos, aprobaciones y ajustes quedarán como estaban el {when}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) come back.</source>
        <translation>
            <numerusform>Vuelve %n archivo.</numerusform>
            <numerusform>Vuelven %n archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are replaced.</source>
        <translation>
            <numerusform>Se reemplaza %n archivo.</numerusform>
            <numerusform>Se reemplazan %n archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that are not in the backup are taken away.</source>
        <translation>
            <numerusform>Se quita %n archivo que no está en la copia.</numerusform>
            <numerusform>Se quitan %n archivos que no están en la copia.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Esto se puede deshacer.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>Dejar todo como está</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>The backup is restored. Settings hold from the next start.</source>
        <translation>La copia está restaurada. Los ajustes valen desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Detenido. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
</context>
<context>
    <name>CategoryPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>What changed</source>
        <translation>Qué ha cambiado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Untick what shall not come in. A ticked category brings its later articles, too.</source>
        <translation>Desmarque lo que no debe traerse. Una categoría marcada trae también sus artículos futuros.</translation>
    </message>
    <message>
        <source>Find a title</source>
        <translation>Buscar un título</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Categories, posts and pages of the site</source>
        <translation>Categorías, entradas y páginas del sitio</translation>
    </message>
    <message>
        <source>Pages, and posts without a category</source>
        <translation>Páginas, y entradas sin categoría</translation>
    </message>
</context>
<context>
    <name>ChosenArticles</name>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>Articles in this handout</source>
        <translation>Artículos de esta hoja</translation>
    </message>
    <message>
        <source>Alt and an arrow key move an article up or down. Delete takes it off the handout.</source>
        <translation>Alt y una flecha suben o bajan un artículo. Suprimir lo quita de la hoja.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove from handout</source>
        <translation>Quitar de la hoja</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>The article was changed elsewhere</source>
        <translation>El artículo se cambió en otro lugar</translation>
    </message>
    <message>
        <source>Somebody changed this article while you were writing. Which text shall count? The other one goes to the deleted articles, so that it can be brought back.</source>
        <translation>Alguien cambió este artículo mientras usted escribía. ¿Qué texto debe valer? El otro va a los artículos borrados, para que se pueda recuperar.</translation>
    </message>
    <message>
        <source>Somebody took this article away while you were writing. Shall yours be saved all the same?</source>
        <translation>Alguien quitó este artículo mientras usted escribía. ¿Desea guardar el suyo de todos modos?</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar el mío</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar el otro</translation>
    </message>
    <message>
        <source>See both</source>
        <translation>Ver los dos</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>El mío</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>El otro</translation>
    </message>
</context>
<context>
    <name>CornerTouch</name>
    <message>
        <source>Touch the sign in each corner.</source>
        <translation>Toque la señal de cada esquina.</translation>
    </message>
    <message>
        <source>It does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Corner {number}</source>
        <translation>Esquina {number}</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>All folders with articles can be reached again.</source>
        <translation>Ya se puede acceder otra vez a todas las carpetas con artículos.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be reached. The list stays as it was until the folder is back.</source>
        <translation>No se puede acceder a la carpeta {folder}. La lista sigue como estaba hasta que la carpeta vuelva.</translation>
    </message>
    <message>
        <source>“{title}” is no longer in its folder. The page stays until you open another one.</source>
        <translation>“{title}” ya no está en su carpeta. La página se queda hasta que usted abra otra.</translation>
    </message>
    <message>
        <source>Nothing has changed. The list is up to date.</source>
        <translation>Nada ha cambiado. La lista está al día.</translation>
    </message>
    <message>
        <source>Reading the articles</source>
        <translation>Leyendo los artículos</translation>
    </message>
    <message>
        <source>Getting search ready</source>
        <translation>Preparando la búsqueda</translation>
    </message>
    <message>
        <source>Not everything was made ready: search may miss some articles.</source>
        <translation>No todo quedó listo: puede que la búsqueda no encuentre algunos artículos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop it here to bring it in. It is copied: the original stays where it is.</source>
        <translation>Suéltelo aquí para traerlo. Se copia: el original queda donde está.</translation>
    </message>
</context>
<context>
    <name>EditingOffers</name>
    <message numerus="yes">
        <source>%n article(s) were not saved the last time.</source>
        <translation>
            <numerusform>%n artículo no se guardó la última vez.</numerusform>
            <numerusform>%n artículos no se guardaron la última vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (copia)</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n sugerencia</numerusform>
            <numerusform>%n sugerencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>Escribir un artículo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Save the article and go back</source>
        <translation>Guardar el artículo y volver</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Imagen…</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Negrita</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Negrita (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <source>In {language}</source>
        <translation>En {language}</translation>
    </message>
    <message>
        <source>These may be close:</source>
        <translation>Esto puede tener relación:</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Línea {line}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>ExternalLinks</name>
    <message>
        <source>Open a web page?</source>
        <translation>¿Abrir una página web?</translation>
    </message>
    <message>
        <source>This link leads out of Patient Reader. It opens in your web browser and needs the internet.</source>
        <translation>Este enlace lo lleva fuera de Patient Reader. Se abre en su navegador y necesita internet.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>No está en esta página</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Buscar en este artículo</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Use plainer words</source>
        <translation>Usar palabras más sencillas</translation>
    </message>
    <message>
        <source>Tidy this up</source>
        <translation>Arreglar esto</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation>Qué se puede mejorar</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Type a word, a feeling, or a medicine. What is found appears here.</source>
        <translation>Escriba una palabra, un sentimiento o un medicamento. Lo que se encuentre aparece aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) for “{query}”</source>
        <translation>
            <numerusform>%n resultado para “{query}”</numerusform>
            <numerusform>%n resultados para “{query}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{query}”.</source>
        <translation>No se encontró nada para “{query}”.</translation>
    </message>
    <message>
        <source>Try another word, or ask the front desk.</source>
        <translation>Pruebe otra palabra o pregunte en la recepción.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s), {shown} shown, for “{query}”</source>
        <translation>
            <numerusform>%n resultado, {shown} a la vista, para “{query}”</numerusform>
            <numerusform>%n resultados, {shown} a la vista, para “{query}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s), {shown} shown</source>
        <translation>
            <numerusform>%n resultado, {shown} a la vista</numerusform>
            <numerusform>%n resultados, {shown} a la vista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>We have no article about this.</source>
        <translation>No tenemos un artículo sobre esto.</translation>
    </message>
    <message>
        <source>Search is getting ready. Please try again in a moment, or choose a topic.</source>
        <translation>La búsqueda se está preparando. Inténtelo de nuevo en un momento o elija un tema.</translation>
    </message>
    <message>
        <source>Which one do you mean?</source>
        <translation>¿Cuál quiere decir?</translation>
    </message>
    <message>
        <source>Search instead for “{query}”</source>
        <translation>Buscar “{query}” tal como está</translation>
    </message>
    <message>
        <source>Did you mean one of these?</source>
        <translation>¿Quiso decir uno de estos?</translation>
    </message>
</context>
<context>
    <name>HandoutButton</name>
    <message>
        <source>Handout</source>
        <translation>Hoja</translation>
    </message>
    <message numerus="yes">
        <source>Open the handout: %n article(s)</source>
        <translation>
            <numerusform>Abrir la hoja: %n artículo</numerusform>
            <numerusform>Abrir la hoja: %n artículos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutDesk</name>
    <message>
        <source>clear all</source>
        <translation>borrar todo</translation>
    </message>
    <message>
        <source>add {title}</source>
        <translation>agregar {title}</translation>
    </message>
    <message>
        <source>“{title}” is on the handout.</source>
        <translation>“{title}” está en la hoja.</translation>
    </message>
    <message>
        <source>“{title}” is on the handout already.</source>
        <translation>“{title}” ya está en la hoja.</translation>
    </message>
    <message>
        <source>Open the handout</source>
        <translation>Abrir la hoja</translation>
    </message>
    <message>
        <source>Added: {title}</source>
        <translation>Se agregó: {title}</translation>
    </message>
    <message>
        <source>move {title}</source>
        <translation>mover {title}</translation>
    </message>
    <message>
        <source>{title}, now {number} of {total}</source>
        <translation>{title}, ahora {number} de {total}</translation>
    </message>
    <message>
        <source>remove {title}</source>
        <translation>quitar {title}</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation>Se quitó: {title}</translation>
    </message>
    <message>
        <source>use {title}</source>
        <translation>usar {title}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Se deshizo: {step}</translation>
    </message>
    <message>
        <source>The pages will be shown here</source>
        <translation>Aquí se verán las páginas</translation>
    </message>
    <message>
        <source>Add an article to begin.</source>
        <translation>Agregue un artículo para empezar.</translation>
    </message>
    <message>
        <source>“{title}” is no longer in the library, and is left out.</source>
        <translation>“{title}” ya no está en la biblioteca y no se imprime.</translation>
    </message>
    <message>
        <source>There are no pages</source>
        <translation>No hay páginas</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>The pages are not made.</source>
        <translation>Las páginas no están hechas.</translation>
    </message>
    <message>
        <source>no longer in the library</source>
        <translation>ya no está en la biblioteca</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>reviewed {month}</source>
        <translation>revisado en {month}</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>revisado</translation>
    </message>
    <message>
        <source>review due soon</source>
        <translation>pronto toca revisarlo</translation>
    </message>
    <message>
        <source>review overdue</source>
        <translation>revisión atrasada</translation>
    </message>
    <message>
        <source>changed since its review</source>
        <translation>cambió desde su revisión</translation>
    </message>
    <message>
        <source>not yet reviewed</source>
        <translation>aún sin revisar</translation>
    </message>
    <message>
        <source>Printed. The name and the note are cleared.</source>
        <translation>Impreso. El nombre y la nota se borraron.</translation>
    </message>
    <message>
        <source>New handout</source>
        <translation>Hoja nueva</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Impreso.</translation>
    </message>
    <message>
        <source>The note is copied. Paste it into the chart.</source>
        <translation>La nota está copiada. Péguela en el expediente.</translation>
    </message>
    <message>
        <source>This handout will be cleared in 1 minute.</source>
        <translation>Esta hoja se borrará en 1 minuto.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>The handout was cleared, because nobody used it for 30 minutes.</source>
        <translation>La hoja se borró porque nadie la usó en 30 minutos.</translation>
    </message>
    <message>
        <source>The handout was cleared, because the screen was locked.</source>
        <translation>La hoja se borró porque la pantalla se bloqueó.</translation>
    </message>
</context>
<context>
    <name>HandoutForm</name>
    <message>
        <source>Undo: {step}</source>
        <translation>Deshacer: {step}</translation>
    </message>
    <message>
        <source>Normal, 14 pt</source>
        <translation>Normal, 14 pt</translation>
    </message>
    <message>
        <source>Large, 18 pt</source>
        <translation>Grande, 18 pt</translation>
    </message>
    <message>
        <source>Largest, 22 pt</source>
        <translation>Muy grande, 22 pt</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Brief, one page</source>
        <translation>Breve, una página</translation>
    </message>
    <message>
        <source>As chosen</source>
        <translation>Como se eligió</translation>
    </message>
    <message>
        <source>{first}, then {second}</source>
        <translation>{first}, luego {second}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Notes from your care team</source>
        <translation>Notas de su equipo de atención</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Name, if you like</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Add an article…</source>
        <translation>Agregar un artículo…</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>No article yet. Add one here, or drag it from the list.</source>
        <translation>Aún no hay artículos. Agregue uno aquí o arrástrelo desde la lista.</translation>
    </message>
</context>
<context>
    <name>HandoutOffers</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>HandoutPage</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s)</source>
        <translation>
            <numerusform>Imprimir %n página</numerusform>
            <numerusform>Imprimir %n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Nothing you type here is kept</source>
        <translation>Nada de lo que escriba aquí se guarda</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Copy chart note</source>
        <translation>Copiar nota clínica</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>What is on it</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language of the program</source>
        <translation>Idioma del programa</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Idioma: {language}</translation>
    </message>
</context>
<context>
    <name>HeaderSearchField</name>
    <message>
        <source>Search all articles</source>
        <translation>Buscar en todos los artículos</translation>
    </message>
    <message>
        <source>Search in {topic}</source>
        <translation>Buscar en {topic}</translation>
    </message>
    <message>
        <source>Type a word, a feeling, or a medicine</source>
        <translation>Escriba una palabra, un sentimiento o un medicamento</translation>
    </message>
</context>
<context>
    <name>HealthSign</name>
    <message>
        <source>Well</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>See to this</source>
        <translation>Hay que atender esto</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>No se encontró nada para “{query}”</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Search Help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Pages of Help</source>
        <translation>Páginas de ayuda</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>There are no articles yet. Please ask the front desk.</source>
        <translation>Todavía no hay artículos. Pregunte en la recepción.</translation>
    </message>
    <message>
        <source>Getting the articles ready. This happens once and takes a moment.</source>
        <translation>Preparando los artículos. Esto pasa una sola vez y tarda un momento.</translation>
    </message>
    <message>
        <source>What would you like to learn about?</source>
        <translation>¿Sobre qué le gustaría aprender?</translation>
    </message>
    <message>
        <source>Nothing you do here is saved.</source>
        <translation>Nada de lo que haga aquí se guarda.</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Text size and colors</source>
        <translation>Tamaño del texto y colores</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Buscar en este artículo</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Cerrar el panel</translation>
    </message>
    <message>
        <source>Choose the day in a calendar</source>
        <translation>Elegir el día en un calendario</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Marcar como revisado</translation>
    </message>
    <message>
        <source>Take it home on a phone</source>
        <translation>Llevarlo en el teléfono</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Add to handout</source>
        <translation>Agregar a la hoja</translation>
    </message>
    <message>
        <source>Back to the articles</source>
        <translation>Volver a los artículos</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Páginas más pequeñas</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Páginas más grandes</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Edit this article</source>
        <translation>Editar este artículo</translation>
    </message>
</context>
<context>
    <name>ImportDonePage</name>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>Se importó %n artículo.</numerusform>
            <numerusform>Se importaron %n artículos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be imported.</source>
        <translation>No hacía falta importar nada.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Mostrar el primero</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Deshacer la importación</translation>
    </message>
    <message>
        <source>Save this report…</source>
        <translation>Guardar este informe…</translation>
    </message>
    <message>
        <source>Left out, article by article</source>
        <translation>Lo omitido, artículo por artículo</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>No se omitió nada.</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>Se deshizo la importación.</translation>
    </message>
    <message>
        <source>Save this report</source>
        <translation>Guardar este informe</translation>
    </message>
    <message>
        <source>import report</source>
        <translation>informe de importación</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>El informe está en {path}.</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>&amp;Undo import of %n article(s)</source>
        <translation>
            <numerusform>&amp;Deshacer la importación de %n artículo</numerusform>
            <numerusform>&amp;Deshacer la importación de %n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo import</source>
        <translation>&amp;Deshacer la importación</translation>
    </message>
    <message>
        <source>&amp;Undo restoring the backup</source>
        <translation>&amp;Deshacer la restauración de la copia</translation>
    </message>
    <message>
        <source>{when}: the backup {source}</source>
        <translation>{when}: la copia {source}</translation>
    </message>
    <message numerus="yes">
        <source>{when}: %n article(s) from {source}</source>
        <translation>
            <numerusform>{when}: %n artículo de {source}</numerusform>
            <numerusform>{when}: %n artículos de {source}</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>Se deshizo la importación.</translation>
    </message>
    <message>
        <source>The backup was taken back.</source>
        <translation>La restauración se deshizo.</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>No website was brought in before. Type its address.</source>
        <translation>Todavía no se ha traído ningún sitio web. Escriba su dirección.</translation>
    </message>
    <message>
        <source>Reading what {name} has</source>
        <translation>Leyendo qué hay en {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>Importing articles</source>
        <translation>Importando artículos</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported: the articles are as they were.</source>
        <translation>Detenido. No se importó nada: los artículos están como estaban.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Import from your website</source>
        <translation>Importar de su sitio web</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Importar artículos</translation>
    </message>
    <message>
        <source>{name} · read at {time}</source>
        <translation>{name} · leído a las {time}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Look it over</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{count} of {total} will be read.</source>
        <translation>Se leerán {count} de {total}.</translation>
    </message>
    <message>
        <source>There is nothing to bring in.</source>
        <translation>No hay nada que importar.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will be added or changed. Nothing is written yet.</source>
        <translation>
            <numerusform>Se agregará o cambiará %n artículo. Todavía no se ha escrito nada.</numerusform>
            <numerusform>Se agregarán o cambiarán %n artículos. Todavía no se ha escrito nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is here already, and nothing has changed.</source>
        <translation>Todo está ya aquí, y nada ha cambiado.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>Importar %n artículo</numerusform>
            <numerusform>Importar %n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Read the site</source>
        <translation>Leer el sitio</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Erase one letter</source>
        <translation>Borrar una letra</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Ocultar el teclado</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>KioskSearchField</name>
    <message>
        <source>Type a word, a feeling, or a medicine</source>
        <translation>Escriba una palabra, un sentimiento o un medicamento</translation>
    </message>
    <message>
        <source>Type a word or a medicine</source>
        <translation>Escriba una palabra o un medicamento</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>Open this on your phone</source>
        <translation>Ábralo en su teléfono</translation>
    </message>
    <message>
        <source>This kiosk has no internet. Point your phone&apos;s camera at the code.</source>
        <translation>Esta pantalla no tiene internet. Apunte la cámara de su teléfono al código.</translation>
    </message>
    <message>
        <source>Code of the address</source>
        <translation>Código de la dirección</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ListColumn</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no articles here yet</source>
        <translation>Aquí todavía no hay artículos</translation>
    </message>
    <message>
        <source>Choose another topic. Staff can bring articles in with the menu File.</source>
        <translation>Elija otro tema. El personal puede traer artículos con el menú Archivo.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Sign several, filter, save…</source>
        <translation>Firmar varios, filtrar, guardar…</translation>
    </message>
    <message>
        <source>Nothing waits for a review</source>
        <translation>Nada espera una revisión</translation>
    </message>
    <message>
        <source>Every article is signed off, and none is due within 60 days.</source>
        <translation>Todos los artículos están aprobados, y ninguno vence en los próximos 60 días.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Mostrar todos los artículos</translation>
    </message>
    <message>
        <source>Getting the articles ready</source>
        <translation>Preparando los artículos</translation>
    </message>
    <message>
        <source>This happens once and takes a moment.</source>
        <translation>Esto ocurre una sola vez y tarda un momento.</translation>
    </message>
    <message>
        <source>We have no article about this.</source>
        <translation>No tenemos un artículo sobre esto.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s), {shown} shown, in {topic} for “{query}”</source>
        <translation>
            <numerusform>%n resultado, {shown} a la vista, en {topic} para “{query}”</numerusform>
            <numerusform>%n resultados, {shown} a la vista, en {topic} para “{query}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s), {shown} shown, for “{query}”</source>
        <translation>
            <numerusform>%n resultado, {shown} a la vista, para “{query}”</numerusform>
            <numerusform>%n resultados, {shown} a la vista, para “{query}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Instead: “{query}”</source>
        <translation>O busque “{query}”</translation>
    </message>
    <message numerus="yes">
        <source>%n more in all topics</source>
        <translation>
            <numerusform>%n más en todos los temas</numerusform>
            <numerusform>%n más en todos los temas</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for “{query}”</source>
        <translation>Buscar “{query}”</translation>
    </message>
    <message>
        <source>Search all topics</source>
        <translation>Buscar en todo</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) in {topic} for “{query}”</source>
        <translation>
            <numerusform>%n resultado en {topic} para “{query}”</numerusform>
            <numerusform>%n resultados en {topic} para “{query}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) for “{query}”</source>
        <translation>
            <numerusform>%n resultado para “{query}”</numerusform>
            <numerusform>%n resultados para “{query}”</numerusform>
        </translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>No se encontró nada para “{query}”</translation>
    </message>
    <message>
        <source>You searched only in “{topic}”.</source>
        <translation>Buscó solo en “{topic}”.</translation>
    </message>
    <message>
        <source>Try another word, or choose a topic on the side.</source>
        <translation>Pruebe con otra palabra, o elija un tema de la lista de al lado.</translation>
    </message>
    <message>
        <source>Search is not ready</source>
        <translation>La búsqueda no está lista</translation>
    </message>
    <message>
        <source>Which one do you mean?</source>
        <translation>¿A cuál se refiere?</translation>
    </message>
    <message>
        <source>Search instead for “{query}”</source>
        <translation>Buscar “{query}” de todos modos</translation>
    </message>
    <message>
        <source>Did you mean this?</source>
        <translation>¿Quiso decir esto?</translation>
    </message>
    <message>
        <source>These topics may help:</source>
        <translation>Estos temas pueden ayudar:</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>large</source>
        <translation>grande</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>muy grande</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>alto contraste</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>{what}: {state}</source>
        <translation>{what}: {state}</translation>
    </message>
</context>
<context>
    <name>LookOverPage</name>
    <message>
        <source>Articles to bring in</source>
        <translation>Artículos por importar</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s) will be in the report.</source>
        <translation>
            <numerusform>%n mensaje más estará en el informe.</numerusform>
            <numerusform>%n mensajes más estarán en el informe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elija</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Nothing tells the language of some articles. Which one is it?</source>
        <translation>Nada indica el idioma de algunos artículos. ¿Cuál es?</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservado</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Needs a topic</source>
        <translation>Falta el tema</translation>
    </message>
    <message>
        <source>Choose a topic</source>
        <translation>Elija un tema</translation>
    </message>
    <message>
        <source>no longer where it came from: tick it to take it away</source>
        <translation>ya no está en su origen: márquelo para quitarlo</translation>
    </message>
    <message>
        <source>edited here: tick it to replace it, and a copy is kept</source>
        <translation>editado aquí: márquelo para reemplazarlo, y se guarda una copia</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) changed</source>
        <translation>
            <numerusform>cambió %n párrafo</numerusform>
            <numerusform>cambiaron %n párrafos</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: {count}</source>
        <translation>omitido: {count}</translation>
    </message>
    <message>
        <source>Import: {count} of {total}</source>
        <translation>Importar: {count} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>Move the %n other article(s) of its topic as well</source>
        <translation>
            <numerusform>Mover también el otro artículo (%n) de su tema</numerusform>
            <numerusform>Mover también los otros %n artículos de su tema</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Sin puntuación</translation>
    </message>
    <message>
        <source>Grade {high} or lower</source>
        <translation>Grado {high} o menos</translation>
    </message>
    <message>
        <source>Above grade {low}</source>
        <translation>Más de grado {low}</translation>
    </message>
    <message>
        <source>Grade above {low}, up to {high}</source>
        <translation>Grado mayor de {low}, hasta {high}</translation>
    </message>
    <message>
        <source>INFLESZ below {high}</source>
        <translation>INFLESZ menor de {high}</translation>
    </message>
    <message>
        <source>INFLESZ {low} or more</source>
        <translation>INFLESZ de {low} o más</translation>
    </message>
    <message>
        <source>INFLESZ {low} to below {high}</source>
        <translation>INFLESZ de {low} a menos de {high}</translation>
    </message>
    <message>
        <source>Less than {high} months old</source>
        <translation>Menos de {high} meses</translation>
    </message>
    <message>
        <source>{low} months old or older</source>
        <translation>{low} meses o más</translation>
    </message>
    <message>
        <source>{low} to {high} months old</source>
        <translation>De {low} a {high} meses</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Up to {high}</source>
        <translation>Hasta {high}</translation>
    </message>
    <message>
        <source>Over {low}</source>
        <translation>Más de {low}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>De {low} a {high}</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>INFLESZ</source>
        <translation>INFLESZ</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Reciente</translation>
    </message>
    <message>
        <source>Getting old</source>
        <translation>Algo antiguo</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Antiguo</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Fácil</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Aceptable</translation>
    </message>
    <message>
        <source>Too hard</source>
        <translation>Muy difícil</translation>
    </message>
    <message>
        <source>School grade (Flesch-Kincaid)</source>
        <translation>Grado escolar (Flesch-Kincaid)</translation>
    </message>
    <message>
        <source>INFLESZ score: higher is easier</source>
        <translation>Escala INFLESZ: más alto es más fácil</translation>
    </message>
    <message>
        <source>Months since review or update</source>
        <translation>Meses desde la revisión o el cambio</translation>
    </message>
    <message>
        <source>No article has this figure.</source>
        <translation>Ningún artículo tiene este dato.</translation>
    </message>
    <message>
        <source>Articles in English: {articles}. Average grade: {middle}. Above grade {limit}: {beyond}.</source>
        <translation>Artículos en inglés: {articles}. Grado promedio: {middle}. Por encima del grado {limit}: {beyond}.</translation>
    </message>
    <message>
        <source>Articles in Spanish: {articles}. Average: {middle}. Below {limit}: {beyond}.</source>
        <translation>Artículos en español: {articles}. Promedio: {middle}. Por debajo de {limit}: {beyond}.</translation>
    </message>
    <message>
        <source>Articles with a date: {articles}. Median age in months: {middle}. {limit} months or older: {beyond}.</source>
        <translation>Artículos con fecha: {articles}. Mediana de antigüedad en meses: {middle}. De {limit} meses o más: {beyond}.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Measuring every article…</source>
        <translation>Midiendo todos los artículos…</translation>
    </message>
    <message>
        <source>Stopped before every article was measured.</source>
        <translation>Se detuvo antes de medir todos los artículos.</translation>
    </message>
    <message>
        <source>There are no articles to measure yet.</source>
        <translation>Todavía no hay artículos que medir.</translation>
    </message>
    <message>
        <source>Most articles: {group}.</source>
        <translation>La mayoría de los artículos: {group}.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}: {count}</source>
        <translation>{group}: {count}</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Reads as</source>
        <translation>Se lee como</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Library overview</source>
        <translation>Resumen de la biblioteca</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Edades</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Medir otra vez</translation>
    </message>
    <message>
        <source>Articles measured</source>
        <translation>Artículos medidos</translation>
    </message>
    <message>
        <source>Choose a bar or a row to list its articles.</source>
        <translation>Elija una barra o una fila para ver sus artículos.</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Lo mismo en una tabla</translation>
    </message>
</context>
<context>
    <name>PagedList</name>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Página {number} de {total}</translation>
    </message>
    <message>
        <source>Make the pages</source>
        <translation>Hacer las páginas</translation>
    </message>
    <message>
        <source>Making the pages</source>
        <translation>Haciendo las páginas</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>Vista previa de las páginas</translation>
    </message>
</context>
<context>
    <name>PdfSaving</name>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
</context>
<context>
    <name>PematItem</name>
    <message>
        <source>Agree</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>En desacuerdo</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>No corresponde</translation>
    </message>
    <message>
        <source>Not applicable where {reason}.</source>
        <translation>No corresponde si {reason}.</translation>
    </message>
</context>
<context>
    <name>PematPage</name>
    <message>
        <source>The text has changed since {name} answered on {day}. Do the answers still hold?</source>
        <translation>El texto cambió desde que {name} respondió el {day}. ¿Siguen valiendo las respuestas?</translation>
    </message>
    <message>
        <source>Write your name first: answers are stored with it, at once.</source>
        <translation>Escriba primero su nombre: las respuestas se guardan con él, enseguida.</translation>
    </message>
    <message>
        <source>Answered by {name}, {day}.</source>
        <translation>Respondió {name}, {day}.</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Before: {name}, {day}: {first} and {second}.</source>
        <translation>Antes: {name}, {day}: {first} y {second}.</translation>
    </message>
    <message>
        <source>{part}: no answer yet</source>
        <translation>{part}: todavía sin respuesta</translation>
    </message>
    <message>
        <source>Understandable</source>
        <translation>Comprensible</translation>
    </message>
    <message>
        <source>Actionable</source>
        <translation>Aplicable</translation>
    </message>
    <message>
        <source>{part}: {percent}% so far, {answered} of {items} answered</source>
        <translation>{part}: {percent}&#xa0;% hasta ahora, {answered} de {items} respondidas</translation>
    </message>
    <message>
        <source>{part}: {percent}%, at or above the usual mark</source>
        <translation>{part}: {percent}&#xa0;%, igual o mejor que la marca usual</translation>
    </message>
    <message>
        <source>{part}: {percent}%, below the usual mark</source>
        <translation>{part}: {percent}&#xa0;%, por debajo de la marca usual</translation>
    </message>
    <message>
        <source>The PEMAT-P form asks what no program can judge. {mark}% of what applies is the usual mark.</source>
        <translation>El formulario PEMAT-P pregunta lo que ningún programa puede juzgar. La marca usual es el {mark}&#xa0;% de lo que corresponde.</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Quién responde</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Source: Patient Education Materials Assessment Tool for printable materials (PEMAT-P), Agency for Healthcare Research and Quality (AHRQ), publication 14-0002-EF. The items are in our own words; the user&apos;s guide explains each.</source>
        <translation>Fuente: Patient Education Materials Assessment Tool for printable materials (PEMAT-P), Agency for Healthcare Research and Quality (AHRQ), publicación 14-0002-EF. Los puntos están en nuestras propias palabras; la guía del usuario explica cada uno.</translation>
    </message>
    <message>
        <source>The answers still hold</source>
        <translation>Las respuestas siguen valiendo</translation>
    </message>
    <message>
        <source>Answer anew</source>
        <translation>Responder de nuevo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>PEMAT-P form</source>
        <translation>Formulario PEMAT-P</translation>
    </message>
</context>
<context>
    <name>PictureEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>Imágenes (*.svg *.png)</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Change the PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <source>Staff leave the kiosk with this PIN. It has {shortest} to {longest} digits. Write it down where staff find it.</source>
        <translation>El personal sale del quiosco con este PIN. Tiene de {shortest} a {longest} cifras. Anótelo donde el personal lo encuentre.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Otra vez el mismo</translation>
    </message>
    <message>
        <source>The two are not the same. Type the PIN again.</source>
        <translation>No son iguales. Escriba el PIN otra vez.</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n dígito escrito</numerusform>
            <numerusform>%n dígitos escritos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again in {time}.</source>
        <translation>Demasiados intentos incorrectos. Inténtelo de nuevo en {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>Queda %n intento.</numerusform>
            <numerusform>Quedan %n intentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ese no es el PIN.</translation>
    </message>
    <message>
        <source>Staff PIN</source>
        <translation>PIN del personal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar el último dígito</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Aceptar</translation>
    </message>
</context>
<context>
    <name>PrintFlow</name>
    <message>
        <source>Sending the pages to the printer…</source>
        <translation>Enviando las páginas a la impresora…</translation>
    </message>
    <message>
        <source>The printer has the pages.</source>
        <translation>La impresora tiene las páginas.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Impreso.</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>Your pages are on their way to the printer.</source>
        <translation>Sus páginas van en camino a la impresora.</translation>
    </message>
    <message>
        <source>Your pages are being printed</source>
        <translation>Se están imprimiendo sus páginas</translation>
    </message>
    <message>
        <source>If they do not come, please ask at the front desk.</source>
        <translation>Si no salen, pregunte en la recepción.</translation>
    </message>
    <message>
        <source>Nothing was printed</source>
        <translation>No se imprimió nada</translation>
    </message>
    <message>
        <source>That is all for now</source>
        <translation>Es todo por ahora</translation>
    </message>
    <message>
        <source>Please ask at the front desk. They can print it for you.</source>
        <translation>Pregunte en la recepción. Ahí pueden imprimirlo para usted.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{percent}% of the page</source>
        <translation>{percent}% de la página</translation>
    </message>
</context>
<context>
    <name>QualityPanel</name>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
</context>
<context>
    <name>ReachButton</name>
    <message>
        <source>Move controls up</source>
        <translation>Subir los controles</translation>
    </message>
    <message>
        <source>Move controls down</source>
        <translation>Bajar los controles</translation>
    </message>
</context>
<context>
    <name>ReadAloudBar</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause reading aloud</source>
        <translation>Pausar la lectura en voz alta</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on reading aloud</source>
        <translation>Seguir con la lectura en voz alta</translation>
    </message>
    <message>
        <source>This computer cannot read aloud right now</source>
        <translation>Esta computadora no puede leer en voz alta en este momento</translation>
    </message>
    <message>
        <source>Cannot read aloud now</source>
        <translation>No puede leer en voz alta ahora</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Read this article aloud</source>
        <translation>Leer este artículo en voz alta</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Read slower</source>
        <translation>Leer más despacio</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Read faster</source>
        <translation>Leer más rápido</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Parar la lectura en voz alta</translation>
    </message>
    <message>
        <source>Speed {number} of {total}</source>
        <translation>Velocidad {number} de {total}</translation>
    </message>
</context>
<context>
    <name>ReadAloudControls</name>
    <message>
        <source>The voice has stopped. You can read on.</source>
        <translation>La voz se ha detenido. Puede seguir leyendo.</translation>
    </message>
</context>
<context>
    <name>ReviewChanges</name>
    <message>
        <source>The text that {name} signed on {date} was not kept: the program keeps signed texts since a later version. Read the whole article; from the next sign-off on, changes can be shown.</source>
        <translation>El texto que {name} aprobó el {date} no se guardó: el programa guarda los textos aprobados desde una versión posterior. Lea el artículo entero; a partir de la próxima aprobación se podrán ver los cambios.</translation>
    </message>
    <message>
        <source>No word has changed since {name} signed on {date}: only spaces or empty lines.</source>
        <translation>No ha cambiado ninguna palabra desde que {name} lo aprobó el {date}: solo espacios o líneas vacías.</translation>
    </message>
    <message>
        <source>What changed since {name} signed on {date}. Words that are gone are struck through, new ones are underlined.</source>
        <translation>Lo que ha cambiado desde que {name} lo aprobó el {date}. Las palabras que ya no están aparecen tachadas; las nuevas, subrayadas.</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>“{title}” is marked as reviewed. The next review is due by {date}.</source>
        <translation>“{title}” está marcado como revisado. La próxima revisión toca antes del {date}.</translation>
    </message>
    <message>
        <source>The sign-off of “{title}” is withdrawn.</source>
        <translation>La aprobación de “{title}” queda retirada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>That was undone.</source>
        <translation>Se deshizo.</translation>
    </message>
    <message>
        <source>What &amp;changed since…</source>
        <translation>Qué ha &amp;cambiado desde entonces…</translation>
    </message>
    <message>
        <source>Then open the next ar&amp;ticle to review</source>
        <translation>Después abrir el siguien&amp;te artículo por revisar</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are marked as reviewed.</source>
        <translation>
            <numerusform>%n artículo está marcado como revisado.</numerusform>
            <numerusform>%n artículos están marcados como revisados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were left: their text changed a moment ago. Read them again.</source>
        <translation>
            <numerusform>%n artículo quedó sin aprobar: su texto acaba de cambiar. Léalo de nuevo.</numerusform>
            <numerusform>%n artículos quedaron sin aprobar: su texto acaba de cambiar. Léalos de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n atrasado</numerusform>
            <numerusform>%n atrasados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a changed text</source>
        <translation>
            <numerusform>%n con el texto cambiado</numerusform>
            <numerusform>%n con el texto cambiado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n por vencer</numerusform>
            <numerusform>%n por vencer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never reviewed</source>
        <translation>
            <numerusform>%n nunca revisado</numerusform>
            <numerusform>%n nunca revisados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Mark as reviewed</source>
        <translation>Marcar como revisado</translation>
    </message>
    <message>
        <source>You confirm that you have read the whole article and that your patients may have it. Its page then shows your name and the month. When its text changes, this sign-off no longer counts, and the article is back in “To review”.</source>
        <translation>Usted confirma que leyó todo el artículo y que sus pacientes pueden recibirlo. Su página muestra entonces su nombre y el mes. Cuando el texto cambie, esta aprobación ya no cuenta, y el artículo vuelve a “Por revisar”.</translation>
    </message>
    <message>
        <source>&amp;Reviewed by:</source>
        <translation>&amp;Revisado por:</translation>
    </message>
    <message>
        <source>&amp;On:</source>
        <translation>&amp;El día:</translation>
    </message>
    <message>
        <source>&amp;Next review by:</source>
        <translation>&amp;Próxima revisión:</translation>
    </message>
    <message>
        <source>Day of the review</source>
        <translation>Día de la revisión</translation>
    </message>
    <message>
        <source>Day of the next review</source>
        <translation>Día de la próxima revisión</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Revisado por</translation>
    </message>
    <message>
        <source>First and last name, and title</source>
        <translation>Nombre, apellido y título</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>MMMM d, yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>The text has changed since {name} reviewed it on {date}.</source>
        <translation>El texto ha cambiado desde que {name} lo revisó el {date}.</translation>
    </message>
    <message>
        <source>A new review has been overdue since {date}.</source>
        <translation>La nueva revisión está atrasada desde el {date}.</translation>
    </message>
    <message>
        <source>A new review is due by {date}.</source>
        <translation>Le toca una nueva revisión antes del {date}.</translation>
    </message>
    <message>
        <source>Not yet reviewed.</source>
        <translation>Todavía sin revisar.</translation>
    </message>
    <message>
        <source>Reviewed.</source>
        <translation>Revisado.</translation>
    </message>
    <message>
        <source>Reviewed by {name} on {date}.</source>
        <translation>Revisado por {name} el {date}.</translation>
    </message>
    <message>
        <source>{date}: reviewed by {name}</source>
        <translation>{date}: revisado por {name}</translation>
    </message>
    <message>
        <source>{date}: the entry before was undone</source>
        <translation>{date}: se deshizo lo anterior</translation>
    </message>
    <message>
        <source>{date}: sign-off withdrawn</source>
        <translation>{date}: aprobación retirada</translation>
    </message>
</context>
<context>
    <name>ScopeChip</name>
    <message>
        <source>Search all topics, not only {topic}</source>
        <translation>Buscar en todos los temas, no solo en {topic}</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>Reading grade {grade}</source>
        <translation>Grado de lectura {grade}</translation>
    </message>
    <message>
        <source>INFLESZ {score}</source>
        <translation>INFLESZ {score}</translation>
    </message>
    <message>
        <source>No reading score</source>
        <translation>Sin puntuación de lectura</translation>
    </message>
    <message>
        <source>SMOG {score} (an estimate: fewer than 30 sentences). It is 2 to 3 grades higher by its nature.</source>
        <translation>SMOG {score} (aproximado: menos de 30 oraciones). Por naturaleza da de 2 a 3 grados más.</translation>
    </message>
    <message>
        <source>SMOG {score}. It is 2 to 3 grades higher by its nature.</source>
        <translation>SMOG {score}. Por naturaleza da de 2 a 3 grados más.</translation>
    </message>
    <message>
        <source>Fernández Huerta {score}; higher is easier in both.</source>
        <translation>Fernández Huerta {score}; en ambas, más alto es más fácil.</translation>
    </message>
    <message>
        <source>Words: {words} · sentences: {sentences} · words a sentence: {length} · syllables a word: {syllables} · words of 3 syllables or more: {long}</source>
        <translation>Palabras: {words} · oraciones: {sentences} · palabras por oración: {length} · sílabas por palabra: {syllables} · palabras de 3 sílabas o más: {long}</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Show the keyboard</source>
        <translation>Mostrar el teclado</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Fixed by your IT department</source>
        <translation>Lo fija su departamento de informática</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Changes are kept at once</source>
        <translation>Los cambios se guardan enseguida</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Así se ve</translation>
    </message>
    <message>
        <source>Change the PIN…</source>
        <translation>Cambiar el PIN…</translation>
    </message>
    <message>
        <source>Use the last good settings</source>
        <translation>Usar la última configuración buena</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>The file with the mistake is kept beside it as {name}.</source>
        <translation>El archivo con el error queda al lado con el nombre {name}.</translation>
    </message>
    <message>
        <source>{language}: visitors find {shown} of {all} articles.</source>
        <translation>{language}: los visitantes encuentran {shown} de {all} artículos.</translation>
    </message>
    <message>
        <source>“{name}” was changed in the file meanwhile. It stays.</source>
        <translation>“{name}” se cambió en el archivo mientras tanto. Se queda así.</translation>
    </message>
    <message>
        <source>The kiosk follows when it starts next.</source>
        <translation>El quiosco lo usa desde su próximo inicio.</translation>
    </message>
    <message>
        <source>The window follows at once, handouts from the next start of the program.</source>
        <translation>La ventana lo usa enseguida; las hojas, desde el próximo inicio del programa.</translation>
    </message>
    <message>
        <source>From the next start, nobody can change settings in this window, only in the file {path}.</source>
        <translation>Desde el próximo inicio nadie puede cambiar la configuración en esta ventana, solo en el archivo {path}.</translation>
    </message>
    <message>
        <source>This holds from the next start of the program.</source>
        <translation>Vale desde el próximo inicio del programa.</translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>Deshacer: {name}</translation>
    </message>
    <message>
        <source>The PIN is changed.</source>
        <translation>El PIN está cambiado.</translation>
    </message>
</context>
<context>
    <name>SettingsNotice</name>
    <message>
        <source>Until then, your last good settings are used.</source>
        <translation>Mientras tanto se usa su última configuración buena.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>No program opened the file. It is here: {path}</source>
        <translation>Ningún programa abrió el archivo. Está aquí: {path}</translation>
    </message>
</context>
<context>
    <name>SettingsPreview</name>
    <message>
        <source>How it looks</source>
        <translation>Así se ve</translation>
    </message>
    <message>
        <source>What would you like to learn about?</source>
        <translation>¿Sobre qué le gustaría aprender?</translation>
    </message>
    <message>
        <source>Type a word, a feeling, or a medicine</source>
        <translation>Escriba una palabra, un sentimiento o un medicamento</translation>
    </message>
</context>
<context>
    <name>ShelfMenus</name>
    <message>
        <source>“{title}” is now a favorite: see the menu Go.</source>
        <translation>“{title}” ya es un favorito: vea el menú Ir.</translation>
    </message>
    <message>
        <source>“{title}” is no longer a favorite.</source>
        <translation>“{title}” ya no es un favorito.</translation>
    </message>
    <message>
        <source>&amp;Clear the favorites</source>
        <translation>&amp;Borrar los favoritos</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Borrar esta lista</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Todavía no hay nada aquí</translation>
    </message>
    <message>
        <source>The list is empty now.</source>
        <translation>La lista está vacía ahora.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>SleepScreen</name>
    <message>
        <source>This screen is resting.</source>
        <translation>Esta pantalla está descansando.</translation>
    </message>
    <message>
        <source>We open today at {time}.</source>
        <translation>Abrimos hoy a las {time}.</translation>
    </message>
    <message>
        <source>We open tomorrow at {time}.</source>
        <translation>Abrimos mañana a las {time}.</translation>
    </message>
    <message>
        <source>We open on {day} at {time}.</source>
        <translation>Abrimos el {day} a las {time}.</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>The site asks for a login</source>
        <translation>El sitio pide iniciar sesión</translation>
    </message>
    <message>
        <source>On your website</source>
        <translation>En su sitio web</translation>
    </message>
    <message>
        <source>Only this site is asked, and nothing is written before you have looked it over.</source>
        <translation>Solo se consulta este sitio, y no se escribe nada antes de que usted lo haya revisado.</translation>
    </message>
    <message>
        <source>Address of the website</source>
        <translation>Dirección del sitio web</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Nombre de &amp;usuario:</translation>
    </message>
    <message>
        <source>Application &amp;password:</source>
        <translation>&amp;Contraseña de aplicación:</translation>
    </message>
    <message>
        <source>WordPress makes an application password under Users, Profile. It is sent to the site and kept nowhere.</source>
        <translation>WordPress crea una contraseña de aplicación en Usuarios, Perfil. Se envía al sitio y no se guarda en ninguna parte.</translation>
    </message>
    <message>
        <source>Update from {site}</source>
        <translation>Actualizar desde {site}</translation>
    </message>
    <message>
        <source>Last read: {when}</source>
        <translation>Leído por última vez: {when}</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En esta computadora</translation>
    </message>
    <message>
        <source>You can also drop files or a folder on the window. They are copied.</source>
        <translation>También puede soltar archivos o una carpeta en la ventana. Se copian.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>SpeechOutput</name>
    <message>
        <source>Article: {title}.</source>
        <translation>Artículo: {title}.</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <translation>Artículo siguiente: {title}</translation>
    </message>
    <message>
        <source>Article {number} of {count}: {title}. {summary}</source>
        <translation>Artículo {number} de {count}: {title}. {summary}</translation>
    </message>
    <message>
        <source>Topic: {name}.</source>
        <translation>Tema: {name}.</translation>
    </message>
    <message>
        <source>Topic {number} of {count}: {name}. Articles: {articles}.</source>
        <translation>Tema {number} de {count}: {name}. Artículos: {articles}.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>First page.</source>
        <translation>Página de inicio.</translation>
    </message>
    <message>
        <source>Search.</source>
        <translation>Búsqueda.</translation>
    </message>
    <message>
        <source>Type a word, a feeling, or a medicine.</source>
        <translation>Escriba una palabra, un sentimiento o un medicamento.</translation>
    </message>
    <message>
        <source>Nothing found. Try another word, or ask the front desk.</source>
        <translation>No se encontró nada. Pruebe otra palabra o pregunte en recepción.</translation>
    </message>
    <message>
        <source>Results for another spelling: {count}.</source>
        <translation>Resultados con otra ortografía: {count}.</translation>
    </message>
    <message>
        <source>Results: {count}.</source>
        <translation>Resultados: {count}.</translation>
    </message>
    <message>
        <source>Did you mean {words}?</source>
        <translation>¿Quiso decir {words}?</translation>
    </message>
    <message>
        <source>Search for just what was typed.</source>
        <translation>Buscar justo lo que se escribió.</translation>
    </message>
    <message>
        <source>Result {number} of {count}: {title}. {topic}.</source>
        <translation>Resultado {number} de {count}: {title}. {topic}.</translation>
    </message>
    <message>
        <source>More results.</source>
        <translation>Más resultados.</translation>
    </message>
    <message>
        <source>Typed so far: {letters}.</source>
        <translation>Escrito hasta ahora: {letters}.</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espacio</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>That is the last one.</source>
        <translation>Es lo último.</translation>
    </message>
    <message>
        <source>That is the first one.</source>
        <translation>Es lo primero.</translation>
    </message>
    <message>
        <source>End of the article.</source>
        <translation>Fin del artículo.</translation>
    </message>
    <message>
        <source>Speech is on. The down and up arrows go through what is here. Enter chooses. F1 or zero is help.</source>
        <translation>La voz está activada. Las flechas abajo y arriba recorren lo que hay aquí. Entrar elige. F1 o cero es la ayuda.</translation>
    </message>
    <message>
        <source>Speech is on. Swipe right or left to go through what is here. Tap twice to choose. Tap with two fingers for help.</source>
        <translation>La voz está activada. Deslice a la derecha o a la izquierda para recorrer lo que hay aquí. Toque dos veces para elegir. Toque con dos dedos para la ayuda.</translation>
    </message>
    <message>
        <source>For English, go on until you hear English, and choose it.</source>
        <translation>Para español, siga hasta oír Español y elíjalo.</translation>
    </message>
    <message>
        <source>This visit has ended, and everything was cleared. To begin again, press F1 or zero, or rest two fingers on the screen.</source>
        <translation>Esta visita terminó y todo se borró. Para empezar de nuevo, oprima F1 o cero, o deje dos dedos sobre la pantalla.</translation>
    </message>
    <message>
        <source>Lift your fingers, and speech begins.</source>
        <translation>Levante los dedos y la voz empieza.</translation>
    </message>
    <message>
        <source>Speech is off. To turn it on, press F1, or rest two fingers on the screen.</source>
        <translation>La voz está desactivada. Para activarla, oprima F1 o deje dos dedos sobre la pantalla.</translation>
    </message>
    <message>
        <source>Letters. Left and right go through them, and Enter takes one.</source>
        <translation>Letras. Izquierda y derecha las recorren, y Entrar toma una.</translation>
    </message>
    <message>
        <source>Letters. Swipe down and up to go through them, and tap twice to take one.</source>
        <translation>Letras. Deslice abajo y arriba para recorrerlas, y toque dos veces para tomar una.</translation>
    </message>
    <message>
        <source>Type on a keyboard. Letters are not spoken here: others would hear them.</source>
        <translation>Escriba en un teclado. Aquí no se dicen las letras: otros las oirían.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>Print this article</source>
        <translation>Imprimir este artículo</translation>
    </message>
    <message>
        <source>Take this article home, as a code for the camera of a phone</source>
        <translation>Llevar este artículo a casa, como un código para la cámara de un teléfono</translation>
    </message>
    <message>
        <source>Left and right change it.</source>
        <translation>Izquierda y derecha lo cambian.</translation>
    </message>
    <message>
        <source>Swipe down or up to change it.</source>
        <translation>Deslice abajo o arriba para cambiarlo.</translation>
    </message>
    <message>
        <source>Volume {percent} percent.</source>
        <translation>Volumen: {percent} por ciento.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Clear everything, and end</source>
        <translation>Borrar todo y terminar</translation>
    </message>
    <message>
        <source>Turn speech off</source>
        <translation>Desactivar la voz</translation>
    </message>
    <message>
        <source>The volume cannot be changed with the keys here.</source>
        <translation>Aquí no se puede cambiar el volumen con las teclas.</translation>
    </message>
    <message>
        <source>Speed {number} of {count}.</source>
        <translation>Velocidad {number} de {count}.</translation>
    </message>
    <message>
        <source>Swipe right: the next thing. Swipe left: the one before. Tap twice: choose.</source>
        <translation>Deslizar a la derecha: lo siguiente. A la izquierda: lo anterior. Tocar dos veces: elegir.</translation>
    </message>
    <message>
        <source>In an article, swipe right and left by sentence, down and up by heading.</source>
        <translation>En un artículo, deslice a la derecha y a la izquierda por oraciones; abajo y arriba, por títulos.</translation>
    </message>
    <message>
        <source>Tap once: hear it again. Tap twice, one at a time: touch the screen as usual.</source>
        <translation>Tocar una vez: oírlo otra vez. Tocar dos veces, despacio: volver a usar la pantalla como siempre.</translation>
    </message>
    <message>
        <source>Down, or 2 on a number pad: the next thing. Up, or 8: the one before.</source>
        <translation>Abajo, o el 2 del teclado numérico: lo siguiente. Arriba, o el 8: lo anterior.</translation>
    </message>
    <message>
        <source>Enter, or 5: choose.</source>
        <translation>Entrar, o el 5: elegir.</translation>
    </message>
    <message>
        <source>In an article, down and up go by sentence, right and left by heading. Enter rests.</source>
        <translation>En un artículo, abajo y arriba van por oraciones; derecha e izquierda, por títulos. Entrar hace una pausa.</translation>
    </message>
    <message>
        <source>Backspace, or the dot: back. Home, or 7: the first page. End, or 1: hear it again.</source>
        <translation>Retroceso, o el punto: atrás. Inicio, o el 7: la página de inicio. Fin, o el 1: oírlo otra vez.</translation>
    </message>
    <message>
        <source>Page up and page down, or 9 and 3: louder and quieter.</source>
        <translation>Página arriba y página abajo, o el 9 y el 3: más fuerte y más bajo.</translation>
    </message>
    <message>
        <source>F3 and F2, or star and slash: faster and slower.</source>
        <translation>F3 y F2, o el asterisco y la barra: más rápido y más lento.</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>borrado</translation>
    </message>
    <message>
        <source>The search does not work now. Please ask the front desk.</source>
        <translation>La búsqueda no funciona ahora. Pregunte en recepción, por favor.</translation>
    </message>
    <message>
        <source>Tap twice to go on.</source>
        <translation>Toque dos veces para seguir.</translation>
    </message>
    <message>
        <source>Press Enter to go on.</source>
        <translation>Oprima Entrar para seguir.</translation>
    </message>
    <message>
        <source>This is for staff. What they type is not spoken. It goes away by itself.</source>
        <translation>Esto es para el personal. Lo que escriben no se dice en voz alta. Se cierra solo.</translation>
    </message>
</context>
<context>
    <name>StaffCorner</name>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revisar otra vez</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>Oír la voz</translation>
    </message>
    <message>
        <source>Test the touch</source>
        <translation>Probar el toque</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimir una prueba</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar el quiosco</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Cerrar el quiosco</translation>
    </message>
    <message>
        <source>Back to visitors</source>
        <translation>Volver a los visitantes</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>large</source>
        <translation>grande</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>muy grande</translation>
    </message>
    <message>
        <source>Language today: {what}</source>
        <translation>Idioma hoy: {what}</translation>
    </message>
    <message>
        <source>Text today: {what}</source>
        <translation>Letra hoy: {what}</translation>
    </message>
    <message>
        <source>The kiosk is being checked. This takes a minute.</source>
        <translation>Se está revisando el quiosco. Tarda un minuto.</translation>
    </message>
    <message>
        <source>The check did not work. Restart the kiosk.</source>
        <translation>La revisión no funcionó. Reinicie el quiosco.</translation>
    </message>
    <message>
        <source>To see to: {count}.</source>
        <translation>Por atender: {count}.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Todo está bien.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versión {number}</translation>
    </message>
</context>
<context>
    <name>StaffDesk</name>
    <message>
        <source>No voice was found for this language.</source>
        <translation>No se encontró una voz para este idioma.</translation>
    </message>
    <message>
        <source>This cannot be stored: it holds until the kiosk is restarted.</source>
        <translation>Esto no se puede guardar: vale hasta que se reinicie el quiosco.</translation>
    </message>
    <message>
        <source>Good morning. This is the voice that reads articles aloud.</source>
        <translation>Buenos días. Esta es la voz que lee los artículos.</translation>
    </message>
    <message>
        <source>Did you hear the sentence?</source>
        <translation>¿Oyó la frase?</translation>
    </message>
    <message>
        <source>The test page is on its way.</source>
        <translation>La página de prueba está en camino.</translation>
    </message>
    <message>
        <source>This is a test page. If the frame is whole and its words are easy to read, all is well.</source>
        <translation>Esta es una página de prueba. Si el marco está completo y el texto se lee bien, todo está bien.</translation>
    </message>
    <message>
        <source>Did the page come out well?</source>
        <translation>¿Salió bien la página?</translation>
    </message>
    <message>
        <source>The printer did not take the page. See that it is on and has paper.</source>
        <translation>La impresora no aceptó la página. Vea que esté encendida y tenga papel.</translation>
    </message>
    <message>
        <source>The touch screen works.</source>
        <translation>La pantalla táctil funciona.</translation>
    </message>
    <message>
        <source>Clean the screen and check its USB cable. Then try again.</source>
        <translation>Limpie la pantalla y revise su cable USB. Luego pruebe otra vez.</translation>
    </message>
</context>
<context>
    <name>StartAgain</name>
    <message>
        <source>Let&apos;s start again</source>
        <translation>Empecemos de nuevo</translation>
    </message>
    <message>
        <source>That did not work. You did nothing wrong, and nothing was kept.</source>
        <translation>Eso no funcionó. Usted no hizo nada mal, y no se guardó nada.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>StillHere</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message numerus="yes">
        <source>This screen will be cleared in %n seconds, so that the next person sees nothing of yours.</source>
        <translation>
            <numerusform>Esta pantalla se borrará en %n segundo, para que la próxima persona no vea nada suyo.</numerusform>
            <numerusform>Esta pantalla se borrará en %n segundos, para que la próxima persona no vea nada suyo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeHomeCard</name>
    <message>
        <source>Take this home</source>
        <translation>Llévelo a casa</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera here.</source>
        <translation>Apunte aquí la cámara de su teléfono.</translation>
    </message>
    <message>
        <source>The page opens on your phone, which needs the internet.</source>
        <translation>La página se abre en su teléfono, que necesita internet.</translation>
    </message>
    <message>
        <source>Your phone shows the title and where to get help, with no internet.</source>
        <translation>Su teléfono muestra el título y dónde pedir ayuda, sin internet.</translation>
    </message>
    <message>
        <source>Your phone shows {kept} of the {points} key points, with no internet.</source>
        <translation>Su teléfono muestra {kept} de los {points} puntos clave, sin internet.</translation>
    </message>
    <message>
        <source>The key points open on your phone, with no internet.</source>
        <translation>Los puntos clave se abren en su teléfono, sin internet.</translation>
    </message>
    <message>
        <source>Touch the code to make it larger.</source>
        <translation>Toque el código para verlo más grande.</translation>
    </message>
</context>
<context>
    <name>TakeHomeDialog</name>
    <message>
        <source>Take it home on a phone</source>
        <translation>Llevarlo en el teléfono</translation>
    </message>
    <message>
        <source>Have the patient point the phone&apos;s camera here.</source>
        <translation>Pida al paciente que apunte aquí la cámara del teléfono.</translation>
    </message>
    <message>
        <source>The page opens on the phone, which needs the internet.</source>
        <translation>La página se abre en el teléfono, que necesita internet.</translation>
    </message>
    <message>
        <source>The phone shows {kept} of the {points} key points, with no internet.</source>
        <translation>El teléfono muestra {kept} de los {points} puntos clave, sin internet.</translation>
    </message>
    <message>
        <source>The key points open on the phone, with no internet.</source>
        <translation>Los puntos clave se abren en el teléfono, sin internet.</translation>
    </message>
</context>
<context>
    <name>TakeHomePanel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>TemplateMenu</name>
    <message>
        <source>Save this as a template…</source>
        <translation>Guardar esto como plantilla…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Saved as the template “{name}”. The name and the note are not in it.</source>
        <translation>Se guardó como plantilla “{name}”, sin el nombre del paciente ni la nota.</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Guardar como plantilla</translation>
    </message>
    <message>
        <source>The template is called “{name}” now.</source>
        <translation>La plantilla ahora se llama “{name}”.</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>Cambiar el nombre de la plantilla</translation>
    </message>
    <message>
        <source>The template “{name}” is removed.</source>
        <translation>Se quitó la plantilla “{name}”.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
    <message>
        <source>Export a template</source>
        <translation>Exportar una plantilla</translation>
    </message>
    <message>
        <source>The template “{name}” is here now.</source>
        <translation>La plantilla “{name}” ya está aquí.</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Importar una plantilla</translation>
    </message>
    <message>
        <source>Templates (*.toml)</source>
        <translation>Plantillas (*.toml)</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nombre de la plantilla</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Looking at the article…</source>
        <translation>Revisando el artículo…</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>No hay ningún artículo abierto</translation>
    </message>
    <message>
        <source>Open an article to see how well it reads, and what could be better.</source>
        <translation>Abra un artículo para ver qué tan fácil es de leer y qué se puede mejorar.</translation>
    </message>
    <message numerus="yes">
        <source>%n long sentence(s)</source>
        <translation>
            <numerusform>%n oración larga</numerusform>
            <numerusform>%n oraciones largas</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} words · line {line}</source>
        <translation>{count} palabras · línea {line}</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n sugerencia</numerusform>
            <numerusform>%n sugerencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>{level} · line {line}</source>
        <translation>{level} · línea {line}</translation>
    </message>
    <message>
        <source>To do: {fix}</source>
        <translation>Qué hacer: {fix}</translation>
    </message>
    <message>
        <source>Nothing to improve was found.</source>
        <translation>No se encontró nada que mejorar.</translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation>Qué se puede mejorar</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Open the article&apos;s file in the system&apos;s editor. The page follows when it is saved.</source>
        <translation>Abre el archivo del artículo en el editor del sistema. La página se actualiza al guardarlo.</translation>
    </message>
</context>
<context>
    <name>TileList</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {count}</source>
        <translation>{name}, {count}</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Clear and go home</source>
        <translation>Borrar y volver al inicio</translation>
    </message>
</context>
<context>
    <name>TopicModel</name>
    <message>
        <source>All articles</source>
        <translation>Todos los artículos</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Files with problems</source>
        <translation>Archivos con problemas</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>{name}, {count}</source>
        <translation>{name}, {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Deleted articles</source>
        <translation>Artículos borrados</translation>
    </message>
    <message>
        <source>What was deleted or written over. Choose one to bring it back to where it was.</source>
        <translation>Lo que se borró o se reemplazó. Elija uno para devolverlo a su lugar.</translation>
    </message>
    <message>
        <source>Nothing was deleted yet.</source>
        <translation>Todavía no se borró nada.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperarlo</translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message>
        <source>The voice has stopped.</source>
        <translation>La voz se ha detenido.</translation>
    </message>
    <message>
        <source>You can read on.</source>
        <translation>Puede seguir leyendo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>WizardFrame</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Paso {number} de {count}: {name}</translation>
    </message>
</context>
<context>
    <name>WorklistDesk</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>You confirm that you have read each of these articles whole and that your patients may have them. Each is signed for its own text: when that changes, its sign-off no longer counts, and the article is back in “To review”.</source>
        <translation>Usted confirma que ha leído entero cada uno de estos artículos y que sus pacientes pueden recibirlos. Cada uno se aprueba con su propio texto: cuando este cambia, la aprobación deja de valer y el artículo vuelve a “Por revisar”.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>I have read all of them.</source>
        <translation>Los he leído todos.</translation>
    </message>
    <message>
        <source>Save the worklist</source>
        <translation>Guardar la lista de revisiones</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>revisiones</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Revisado por</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Revisado el</translation>
    </message>
    <message>
        <source>Next review by</source>
        <translation>Próxima revisión antes del</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>atrasado</translation>
    </message>
    <message>
        <source>text changed</source>
        <translation>texto cambiado</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>vence pronto</translation>
    </message>
    <message>
        <source>never reviewed</source>
        <translation>nunca revisado</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>revisado</translation>
    </message>
</context>
<context>
    <name>WorklistDialog</name>
    <message>
        <source>Worklist of reviews</source>
        <translation>Lista de revisiones</translation>
    </message>
    <message>
        <source>Reviewed between</source>
        <translation>Revisado entre</translation>
    </message>
    <message>
        <source>First day of the review</source>
        <translation>Primer día de la revisión</translation>
    </message>
    <message>
        <source>Last day of the review</source>
        <translation>Último día de la revisión</translation>
    </message>
    <message>
        <source>Articles to review</source>
        <translation>Artículos por revisar</translation>
    </message>
    <message>
        <source>Save as &amp;table…</source>
        <translation>Guardar &amp;tabla…</translation>
    </message>
    <message>
        <source>&amp;Sign…</source>
        <translation>&amp;Firmar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Enter or a double click opens an article. The space bar marks it.</source>
        <translation>Intro o un doble clic abre un artículo. La barra espaciadora lo señala.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Text changed</source>
        <translation>Texto cambiado</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Vencen pronto</translation>
    </message>
    <message>
        <source>Never reviewed</source>
        <translation>Nunca revisados</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisados</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Show: {choice}</source>
        <translation>Mostrar: {choice}</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Reviewed by: {choice}</source>
        <translation>Revisado por: {choice}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n señalado</numerusform>
            <numerusform>%n señalados</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unmark all</source>
        <translation>&amp;Quitar todas las señales</translation>
    </message>
    <message>
        <source>&amp;Mark all</source>
        <translation>S&amp;eñalar todos</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Something went wrong: {reason}.</source>
        <translation>Algo salió mal: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check that it exists and that you may open it.</source>
        <translation>No se puede leer {path}: {reason}. Compruebe que existe y que usted tiene permiso de lectura.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Check that the disk has room and that you may write there.</source>
        <translation>No se puede escribir en {path}: {reason}. Compruebe que hay espacio en el disco y que usted tiene permiso para escribir ahí.</translation>
    </message>
    <message>
        <source>{path} is held by another Patient Reader that is writing: try again in a moment.</source>
        <translation>Otro Patient Reader está escribiendo en {path}: inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Nothing was recorded: {reason}.</source>
        <translation>No se registró nada: {reason}.</translation>
    </message>
    <message>
        <source>The sign-offs in {path} were written by a newer Patient Reader: update this one. Nothing was changed.</source>
        <translation>Las aprobaciones en {path} las escribió un Patient Reader más nuevo: actualice este. No se cambió nada.</translation>
    </message>
    <message>
        <source>The data in {path} were written by a newer Patient Reader: update this one. Nothing was changed.</source>
        <translation>Los datos de {path} los escribió una versión más nueva de Patient Reader: actualice esta. No se cambió nada.</translation>
    </message>
    <message>
        <source>The PEMAT answers in {path} were written by a newer Patient Reader: update this one. Nothing was changed.</source>
        <translation>Las respuestas PEMAT en {path} son de una versión más nueva de Patient Reader: actualice esta. No se cambió nada.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be used: {reason}. Correct that line, or move the file away.</source>
        <translation>La configuración de {path} no se puede usar: {reason}. Corrija esa línea, o mueva el archivo a otro lugar.</translation>
    </message>
    <message>
        <source>The policy in {path} cannot be used: {reason}. Ask whoever looks after this computer to correct it.</source>
        <translation>La política de {path} no se puede usar: {reason}. Pida a quien se ocupa de esta computadora que la corrija.</translation>
    </message>
    <message>
        <source>The PIN was not set: {reason}.</source>
        <translation>No se guardó el PIN: {reason}.</translation>
    </message>
    <message>
        <source>The kiosk has no PIN for staff to leave it with: set one first with “patient-reader kiosk --set-pin”.</source>
        <translation>El quiosco no tiene un PIN con el que el personal pueda salir: establezca uno primero con “patient-reader kiosk --set-pin”.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s PIN in {path} cannot be used any more: set it again with “patient-reader kiosk --set-pin”.</source>
        <translation>El PIN del quiosco en {path} ya no se puede usar: establézcalo de nuevo con “patient-reader kiosk --set-pin”.</translation>
    </message>
    <message>
        <source>The program&apos;s own files are missing ({path}). Install Patient Reader again.</source>
        <translation>Faltan archivos del propio programa ({path}). Instale Patient Reader de nuevo.</translation>
    </message>
    <message>
        <source>The collection {path} cannot be opened: {reason}. Correct its collection.toml.</source>
        <translation>La colección {path} no se puede abrir: {reason}. Corrija su collection.toml.</translation>
    </message>
    <message>
        <source>There is no article called {article}. The command “patient-reader list” shows them all.</source>
        <translation>No hay ningún artículo llamado {article}. El comando “patient-reader list” los muestra todos.</translation>
    </message>
    <message>
        <source>There is no article called {article}. The nearest name is {nearest}.</source>
        <translation>No hay ningún artículo que se llame {article}. El nombre más parecido es {nearest}.</translation>
    </message>
    <message>
        <source>The article {article} cannot be shown: {reason}. Correct its file.</source>
        <translation>El artículo {article} no se puede mostrar: {reason}. Corrija su archivo.</translation>
    </message>
    <message>
        <source>The handout template {path} cannot be used: {reason}. Correct the file, or move it away.</source>
        <translation>La plantilla de hoja {path} no se puede usar: {reason}. Corrija el archivo o muévalo a otro lugar.</translation>
    </message>
    <message>
        <source>The template was not saved: {reason}.</source>
        <translation>La plantilla no se guardó: {reason}.</translation>
    </message>
    <message>
        <source>There is no handout template called {name}. There are: {names}.</source>
        <translation>No hay ninguna plantilla que se llame {name}. Hay: {names}.</translation>
    </message>
    <message>
        <source>Nothing could be imported from {path}: {reason}.</source>
        <translation>No se pudo importar nada de {path}: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was taken back: {reason}.</source>
        <translation>No se deshizo nada: {reason}.</translation>
    </message>
    <message>
        <source>Search is not available: {reason}. The program makes the search index again as soon as it can.</source>
        <translation>La búsqueda no está disponible: {reason}. El programa volverá a crear el índice de búsqueda en cuanto pueda.</translation>
    </message>
    <message>
        <source>Patient Reader is already open with the data folder {path}.</source>
        <translation>Patient Reader ya está abierto con la carpeta de datos {path}.</translation>
    </message>
    <message>
        <source>Patient Reader does not run as root, because its web view is safe only in a sandbox: start it as an ordinary user, or add --no-sandbox if you know that you must.</source>
        <translation>Patient Reader no funciona como root, porque su vista web solo es segura en un entorno aislado (sandbox): inícielo como usuario normal, o agregue --no-sandbox si sabe que no hay otra manera.</translation>
    </message>
    <message>
        <source>This computer does not let Patient Reader show pages in a safe way, so no window opens. Ask whoever looks after it: “patient-reader doctor” says what to allow.</source>
        <translation>Esta computadora no permite que Patient Reader muestre las páginas de forma segura, por eso no se abre ninguna ventana. Pregunte a quien se ocupa de ella: “patient-reader doctor” dice qué hay que permitir.</translation>
    </message>
    <message>
        <source>This computer lacks parts that the window needs, so it does not open. Ask whoever looks after it to install: {packages}.</source>
        <translation>A esta computadora le faltan partes que la ventana necesita, por eso no se abre. Pida a quien se ocupa de ella que instale: {packages}.</translation>
    </message>
    <message>
        <source>There is no screen to show the window on: start Patient Reader in a desktop session, or make pictures of it with “patient-reader tour DIR”.</source>
        <translation>No hay pantalla donde mostrar la ventana: inicie Patient Reader en una sesión de escritorio, o haga imágenes de la ventana con “patient-reader tour DIR”.</translation>
    </message>
    <message>
        <source>it is not valid TOML ({reason})</source>
        <translation>no es TOML válido ({reason})</translation>
    </message>
    <message>
        <source>its categories are written as one list, and new ones can be added only below “[[categories]]” lines</source>
        <translation>sus categorías están escritas como una sola lista, y solo se pueden agregar otras debajo de líneas “[[categories]]”</translation>
    </message>
    <message>
        <source>its collection.toml is not UTF-8 text</source>
        <translation>su collection.toml no es texto UTF-8</translation>
    </message>
    <message>
        <source>“{title}” has the same name as an article of “{collection}” and is shown instead of it.</source>
        <translation>“{title}” tiene el mismo nombre que un artículo de “{collection}” y se muestra en su lugar.</translation>
    </message>
    <message>
        <source>“{title}” gets the name {slug}, because another article is called {wanted} already.</source>
        <translation>“{title}” recibe el nombre {slug}, porque otro artículo ya se llama {wanted}.</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>It is a PDF, which says where letters stand on paper and not what is a heading or a list: save it as a Word document (.docx) in the program it was made with, and import that.</source>
        <translation>Es un PDF, que dice dónde están las letras en el papel y no qué es un título o una lista: guárdelo como documento de Word (.docx) en el programa con que se hizo, e importe ese documento.</translation>
    </message>
    <message>
        <source>It is a {kind} file: open it in its program, save it as a Word document (.docx), and import that.</source>
        <translation>Es un archivo {kind}: ábralo en su programa, guárdelo como documento de Word (.docx) e importe ese documento.</translation>
    </message>
    <message>
        <source>It cannot be used: {problem}.</source>
        <translation>No se puede usar: {problem}.</translation>
    </message>
    <message>
        <source>It is larger than {limit} MB.</source>
        <translation>Ocupa más de {limit} MB.</translation>
    </message>
    <message>
        <source>It is a link to a file outside the folder.</source>
        <translation>Es un enlace a un archivo de fuera de la carpeta.</translation>
    </message>
    <message>
        <source>there is no Markdown, Word, web page or text file in it</source>
        <translation>no hay en ella ningún archivo Markdown, de Word, de página web ni de texto</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>No tiene texto.</translation>
    </message>
    <message>
        <source>Its language cannot be told from its words: name the language, or put it into a folder such as “en” or “es”.</source>
        <translation>No se reconoce su idioma por las palabras: indique el idioma, o póngalo en una carpeta como “en” o “es”.</translation>
    </message>
    <message>
        <source>It had no title: one was made, for you to check.</source>
        <translation>No tenía título: se creó uno para que usted lo revise.</translation>
    </message>
    <message>
        <source>It had no summary: its first sentence was taken, for you to check.</source>
        <translation>No tenía resumen: se tomó la primera frase para que usted la revise.</translation>
    </message>
    <message>
        <source>Its language was told by its words: {language}.</source>
        <translation>Su idioma se reconoció por las palabras: {language}.</translation>
    </message>
    <message>
        <source>Its language cannot be told from so few words: it was taken to be {language}, for you to check.</source>
        <translation>Su idioma no se reconoce con tan pocas palabras: se tomó por {language}, para que usted lo revise.</translation>
    </message>
    <message>
        <source>The picture “{name}” was left out: it is on the website, and this reader works without it.</source>
        <translation>Se omitió la imagen “{name}”: está en el sitio web, y este lector funciona sin conexión.</translation>
    </message>
    <message>
        <source>The picture “{name}” was left out; the words below it stay: “{caption}”.</source>
        <translation>Se omitió la imagen “{name}”; el texto que va debajo se conserva: “{caption}”.</translation>
    </message>
    <message>
        <source>A picture without a description was left out.</source>
        <translation>Se omitió una imagen sin descripción.</translation>
    </message>
    <message>
        <source>A part from another website was left out: {name}.</source>
        <translation>Se omitió una parte de otro sitio web: {name}.</translation>
    </message>
    <message>
        <source>A video was left out: {name}.</source>
        <translation>Se omitió un video: {name}.</translation>
    </message>
    <message>
        <source>A sound recording was left out: {name}.</source>
        <translation>Se omitió una grabación de sonido: {name}.</translation>
    </message>
    <message>
        <source>A form to fill in was left out: {name}.</source>
        <translation>Se omitió un formulario para llenar: {name}.</translation>
    </message>
    <message>
        <source>A script was removed: {name}.</source>
        <translation>Se quitó un script: {name}.</translation>
    </message>
    <message>
        <source>Colours and layout made for the web page were left out.</source>
        <translation>Se omitieron los colores y el diseño hechos para la página web.</translation>
    </message>
    <message>
        <source>A drawing was left out: {name}.</source>
        <translation>Se omitió un dibujo: {name}.</translation>
    </message>
    <message>
        <source>Text meant for browsers without scripts was left out: {name}.</source>
        <translation>Se omitió un texto para navegadores sin scripts: {name}.</translation>
    </message>
    <message>
        <source>The part made by the plug-in code “{name}” was left out: it works only on the website.</source>
        <translation>Se omitió la parte hecha por el código de complemento “{name}”: solo funciona en el sitio web.</translation>
    </message>
    <message>
        <source>“{name}” is on another website ({address}): a link to it stands in its place.</source>
        <translation>“{name}” está en otro sitio web ({address}): en su lugar hay un enlace.</translation>
    </message>
    <message>
        <source>Text that the website does not show was left out: {words}.</source>
        <translation>Se omitió texto que el sitio web no muestra: {words}.</translation>
    </message>
    <message>
        <source>What stands around the article on its page was left out: {words}</source>
        <translation>Se omitió lo que rodea al artículo en su página: {words}</translation>
    </message>
    <message>
        <source>A code that only another program understands was left out: {code}</source>
        <translation>Se omitió un código que solo entiende otro programa: {code}</translation>
    </message>
    <message>
        <source>A table had joined cells: they were taken apart, with the words in each of them.</source>
        <translation>Una tabla tenía celdas unidas: se separaron y cada una lleva el texto.</translation>
    </message>
    <message>
        <source>Lines in bold letters that stood as headings were made headings: look whether they are.</source>
        <translation>Las líneas en negrita que servían de títulos se convirtieron en títulos: compruebe que lo sean.</translation>
    </message>
    <message>
        <source>The picture {name} was not found, so it did not come along.</source>
        <translation>No se encontró la imagen {name}, así que no se trajo.</translation>
    </message>
    <message>
        <source>New articles: {count}.</source>
        <translation>Artículos nuevos: {count}.</translation>
    </message>
    <message>
        <source>Articles to be brought up to date: {count}.</source>
        <translation>Artículos que se actualizarán: {count}.</translation>
    </message>
    <message>
        <source>Articles that are here already, unchanged: {count}.</source>
        <translation>Artículos que ya están aquí, sin cambios: {count}.</translation>
    </message>
    <message>
        <source>Articles that were edited here, and so would be left as they are: {count}.</source>
        <translation>Artículos que se editaron aquí y por eso quedarán como están: {count}.</translation>
    </message>
    <message>
        <source>Articles that are no longer where they came from, and would stay here: {count}.</source>
        <translation>Artículos que ya no están en su lugar de origen y que se quedarían aquí: {count}.</translation>
    </message>
    <message>
        <source>Articles that cannot be imported: {count}.</source>
        <translation>Artículos que no se pueden importar: {count}.</translation>
    </message>
    <message>
        <source>Articles added: {count}.</source>
        <translation>Artículos agregados: {count}.</translation>
    </message>
    <message>
        <source>Articles brought up to date: {count}.</source>
        <translation>Artículos actualizados: {count}.</translation>
    </message>
    <message>
        <source>Articles that were edited here, and so were left as they are: {count}.</source>
        <translation>Artículos que se editaron aquí y por eso quedaron como están: {count}.</translation>
    </message>
    <message>
        <source>Articles that are no longer where they came from, and stay here: {count}.</source>
        <translation>Artículos que ya no están en su lugar de origen y se quedan aquí: {count}.</translation>
    </message>
    <message>
        <source>Articles taken away, because they are no longer where they came from: {count}.</source>
        <translation>Artículos quitados porque ya no están en su lugar de origen: {count}.</translation>
    </message>
    <message>
        <source>Articles that could not be imported: {count}.</source>
        <translation>Artículos que no se pudieron importar: {count}.</translation>
    </message>
    <message>
        <source>Copies of the {count} files that were replaced are in {folder}.</source>
        <translation>Las copias de los archivos reemplazados ({count}) están en {folder}.</translation>
    </message>
    <message>
        <source>“{title}” was edited here, so it stays as it is: {path}</source>
        <translation>“{title}” se editó aquí, así que queda como está: {path}</translation>
    </message>
    <message>
        <source>“{title}” is no longer where it came from, and stays here: {path}</source>
        <translation>“{title}” ya no está en su lugar de origen y se queda aquí: {path}</translation>
    </message>
    <message>
        <source>“{title}” was not imported. {reason}</source>
        <translation>“{title}” no se importó. {reason}</translation>
    </message>
    <message>
        <source>“{title}”: {loss}</source>
        <translation>“{title}”: {loss}</translation>
    </message>
    <message>
        <source>New category: {name}.</source>
        <translation>Categoría nueva: {name}.</translation>
    </message>
    <message>
        <source>it is larger than {limit} MB; save the posts in several files</source>
        <translation>tiene más de {limit} MB; guarde las entradas en varios archivos</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>no es texto UTF-8</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>it is not JSON, the form in which WordPress gives its posts ({reason})</source>
        <translation>no es JSON, el formato en que WordPress da sus entradas ({reason})</translation>
    </message>
    <message>
        <source>WordPress answered “{answer}” ({code}) instead of posts</source>
        <translation>WordPress respondió “{answer}” ({code}) en lugar de dar entradas</translation>
    </message>
    <message>
        <source>WordPress answered that there is no such page of posts ({code}); leave this file out: it has none</source>
        <translation>WordPress respondió que esa página de entradas no existe ({code}); deje fuera este archivo: no tiene ninguna</translation>
    </message>
    <message>
        <source>it holds no WordPress posts; save the address that ends in /wp-json/wp/v2/posts</source>
        <translation>no contiene entradas de WordPress; guarde la dirección que termina en /wp-json/wp/v2/posts</translation>
    </message>
    <message>
        <source>it is a damaged zip file; save it again</source>
        <translation>es un archivo zip dañado; guárdelo de nuevo</translation>
    </message>
    <message>
        <source>The file {name} was left out: {reason}.</source>
        <translation>El archivo {name} se dejó fuera: {reason}.</translation>
    </message>
    <message>
        <source>It is protected by a password on the website.</source>
        <translation>Está protegido con una contraseña en el sitio web.</translation>
    </message>
    <message>
        <source>It is not published on the website (its status is “{status}”).</source>
        <translation>No está publicado en el sitio web (su estado es “{status}”).</translation>
    </message>
    <message>
        <source>It is not an article (its type is “{kind}”).</source>
        <translation>No es un artículo (su tipo es “{kind}”).</translation>
    </message>
    <message>
        <source>It has no title.</source>
        <translation>No tiene título.</translation>
    </message>
    <message>
        <source>Articles whose language neither the website nor their words tell, and that come in as English: {count}. Please check that they are.</source>
        <translation>Artículos cuyo idioma no indican ni el sitio web ni sus palabras, y que entran como inglés: {count}. Compruebe que lo sean.</translation>
    </message>
    <message>
        <source>none of its {count} posts is one of those you chose</source>
        <translation>ninguna de sus {count} entradas es de las que usted eligió</translation>
    </message>
    <message>
        <source>{path} was changed after the import: it was left as it is.</source>
        <translation>{path} se cambió después de la importación: se dejó como está.</translation>
    </message>
    <message>
        <source>there is no import that could be taken back</source>
        <translation>no hay ninguna importación que se pueda deshacer</translation>
    </message>
    <message>
        <source>no import has the number {id}; “patient-reader import list” shows them</source>
        <translation>ninguna importación tiene el número {id}; “patient-reader import list” las muestra</translation>
    </message>
    <message>
        <source>the import {id} was taken back already</source>
        <translation>la importación {id} ya se deshizo</translation>
    </message>
    <message>
        <source>it has no collection.toml: its folders&apos; names are shown instead</source>
        <translation>no tiene collection.toml: en su lugar se muestran los nombres de sus carpetas</translation>
    </message>
    <message>
        <source>collection.toml is not valid TOML: {reason}</source>
        <translation>collection.toml no es TOML válido: {reason}</translation>
    </message>
    <message>
        <source>a category in collection.toml has no “id”</source>
        <translation>una categoría de collection.toml no tiene “id”</translation>
    </message>
    <message>
        <source>the colour {colour} of the category {category} is not of the form #0B5D66</source>
        <translation>el color {colour} de la categoría {category} no tiene la forma #0B5D66</translation>
    </message>
    <message>
        <source>the file has no front matter: it must start with a line ---, then title and summary, then a line ---</source>
        <translation>el archivo no tiene encabezado: debe empezar con una línea ---, luego title y summary, luego una línea ---</translation>
    </message>
    <message>
        <source>the front matter is longer than {limit} characters</source>
        <translation>el encabezado tiene más de {limit} caracteres</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML: {reason}</source>
        <translation>el encabezado no es YAML válido: {reason}</translation>
    </message>
    <message>
        <source>lists and tables stand in one another more than {limit} deep</source>
        <translation>hay listas y tablas unas dentro de otras en más de {limit} niveles</translation>
    </message>
    <message>
        <source>the front matter must be lines of the form “key: value”</source>
        <translation>el encabezado debe tener líneas de la forma “clave: valor”</translation>
    </message>
    <message>
        <source>text that begins with {sign} must stand in quotes: YAML takes it for the name of another text (an alias)</source>
        <translation>un texto que empieza con {sign} debe ir entre comillas: YAML lo toma por el nombre de otro texto (un alias)</translation>
    </message>
    <message>
        <source>the line begins with a tab character, which YAML does not allow: use spaces</source>
        <translation>la línea empieza con un tabulador, que YAML no permite: use espacios</translation>
    </message>
    <message>
        <source>text that begins with {sign} must stand in quotes, or it is not valid YAML</source>
        <translation>un texto que empieza con {sign} debe ir entre comillas; si no, no es YAML válido</translation>
    </message>
    <message>
        <source>text with a colon and a space in it must stand in quotes, or it is not valid YAML</source>
        <translation>un texto que contiene dos puntos y un espacio debe ir entre comillas; si no, no es YAML válido</translation>
    </message>
    <message>
        <source>a quotation mark {sign} is opened and not closed, so it is not valid YAML</source>
        <translation>una comilla {sign} se abre y no se cierra, así que no es YAML válido</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>falta “{key}”</translation>
    </message>
    <message>
        <source>“{key}” is missing: what stands behind # is not read, so put the text in quotes</source>
        <translation>falta “{key}”: lo que va después de # no se lee; ponga el texto entre comillas</translation>
    </message>
    <message>
        <source>“{key}” is missing: the first heading of the text stands in for it</source>
        <translation>falta “{key}”: en su lugar se usa el primer título del texto</translation>
    </message>
    <message>
        <source>“{key}” is missing: the name of the file stands in for it</source>
        <translation>falta “{key}”: en su lugar se usa el nombre del archivo</translation>
    </message>
    <message>
        <source>“{key}” is missing: “description” stands in for it</source>
        <translation>falta “{key}”: en su lugar se usa “description”</translation>
    </message>
    <message>
        <source>“{key}” is missing: the first sentence of the text stands in for it</source>
        <translation>falta “{key}”: en su lugar se usa la primera frase del texto</translation>
    </message>
    <message>
        <source>“{made}” was made by the import: read it, mend it, and take its name out of “to_check”</source>
        <translation>“{made}” se creó al importar: léalo, corríjalo y quite su nombre de “to_check”</translation>
    </message>
    <message>
        <source>“{key}” is given twice: the second one counts</source>
        <translation>“{key}” aparece dos veces: vale la segunda</translation>
    </message>
    <message>
        <source>“{key}” must be text: put it in quotes</source>
        <translation>“{key}” debe ser texto: póngalo entre comillas</translation>
    </message>
    <message>
        <source>“{key}” must be a list of texts, such as [one, two]</source>
        <translation>“{key}” debe ser una lista de textos, como [uno, dos]</translation>
    </message>
    <message>
        <source>“{key}” has {count} entries: keep the {limit} that people type most</source>
        <translation>“{key}” tiene {count} entradas: deje las {limit} que la gente más escribe</translation>
    </message>
    <message>
        <source>an entry of “{key}” is longer than {limit} letters: write it as short as people type it</source>
        <translation>una entrada de “{key}” tiene más de {limit} letras: escríbala tan corta como la escribe la gente</translation>
    </message>
    <message>
        <source>“{key}” must be a date such as 2026-11-20</source>
        <translation>“{key}” debe ser una fecha, como 2026-11-20</translation>
    </message>
    <message>
        <source>every one of “sources” must have a title, such as {{title: ..., publisher: ..., url: ...}}</source>
        <translation>cada elemento de “sources” debe tener un título, como {{title: ..., publisher: ..., url: ...}}</translation>
    </message>
    <message>
        <source>“reviewed” must say when and by whom: {{on: 2026-11-01, by: a name}}</source>
        <translation>“reviewed” debe decir cuándo y quién revisó: {{on: 2026-11-01, by: un nombre}}</translation>
    </message>
    <message>
        <source>“origin” must be a table such as {{url: ..., id: ..., importer: ..., hash: ...}}</source>
        <translation>“origin” debe ser una tabla, como {{url: ..., id: ..., importer: ..., hash: ...}}</translation>
    </message>
    <message>
        <source>“audience” must be patient or caregiver</source>
        <translation>“audience” debe ser patient o caregiver</translation>
    </message>
    <message>
        <source>“{key}” is not a key this program knows: it is kept as it is</source>
        <translation>“{key}” no es una clave que este programa conozca: se conserva como está</translation>
    </message>
    <message>
        <source>it is not valid TOML: {reason}</source>
        <translation>no es TOML válido: {reason}</translation>
    </message>
    <message>
        <source>it is too large for a template</source>
        <translation>es demasiado grande para ser una plantilla</translation>
    </message>
    <message>
        <source>it has no name, such as name = {{ en = &quot;First visit&quot; }}</source>
        <translation>no tiene nombre, como name = {{ en = &quot;First visit&quot; }}</translation>
    </message>
    <message>
        <source>it names no articles, such as articles = [&quot;lithium&quot;]</source>
        <translation>no nombra artículos, como articles = [&quot;lithium&quot;]</translation>
    </message>
    <message>
        <source>it names more than {limit} articles</source>
        <translation>nombra más de {limit} artículos</translation>
    </message>
    <message>
        <source>“{name}” must be the name of an article without its language, such as lithium</source>
        <translation>“{name}” debe ser el nombre de un artículo sin su idioma, como lithium</translation>
    </message>
    <message>
        <source>“{key}” must be a table, such as {example}</source>
        <translation>“{key}” debe ser una tabla, como {example}</translation>
    </message>
    <message>
        <source>“{key}” is not a setting; there are {keys}</source>
        <translation>“{key}” no es una opción; las opciones son {keys}</translation>
    </message>
    <message>
        <source>“{key}” must be text in quotes</source>
        <translation>“{key}” debe ser texto entre comillas</translation>
    </message>
    <message>
        <source>“{key}” must be true or false</source>
        <translation>“{key}” debe ser true o false</translation>
    </message>
    <message>
        <source>“{key}” must be a list of texts, such as {example}</source>
        <translation>“{key}” debe ser una lista de textos, como {example}</translation>
    </message>
    <message>
        <source>“{key}” must be a whole number from {low} to {high}</source>
        <translation>“{key}” debe ser un número entero de {low} a {high}</translation>
    </message>
    <message>
        <source>“{key}” must be one of {values}</source>
        <translation>“{key}” debe ser uno de {values}</translation>
    </message>
    <message>
        <source>“{value}” in “{key}” is not a language such as en or es</source>
        <translation>“{value}” en “{key}” no es un idioma como en o es</translation>
    </message>
    <message>
        <source>“{key}” must name at least one of {values}, which the interface speaks</source>
        <translation>“{key}” debe nombrar al menos uno de {values}, los idiomas del programa</translation>
    </message>
    <message>
        <source>in “{key}”, {reason}</source>
        <translation>en “{key}”, {reason}</translation>
    </message>
    <message>
        <source>“{key}” must name an SVG or PNG file</source>
        <translation>“{key}” debe nombrar un archivo SVG o PNG</translation>
    </message>
    <message>
        <source>“{key}” is empty or too long: about {limit} letters fit</source>
        <translation>“{key}” está vacío o es demasiado largo: caben unas {limit} letras</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. Nothing was lost. The log file has the details.</source>
        <translation>Ocurrió un error inesperado. No se perdió nada. Los detalles están en el archivo de registro.</translation>
    </message>
    <message>
        <source>The front matter is complete, and has nothing unknown.</source>
        <translation>Los datos iniciales están completos y no tienen nada desconocido.</translation>
    </message>
    <message>
        <source>The file collection.toml can be read and is complete.</source>
        <translation>El archivo collection.toml se puede leer y está completo.</translation>
    </message>
    <message>
        <source>Every word of a glossary has a plain meaning.</source>
        <translation>Cada palabra de un glosario tiene un significado sencillo.</translation>
    </message>
    <message>
        <source>No two articles of a language and collection share a name.</source>
        <translation>No hay dos artículos con el mismo nombre en un idioma y una colección.</translation>
    </message>
    <message>
        <source>Put it into a folder &lt;language&gt;/&lt;category&gt;/, and give it a name of letters, digits and hyphens that ends in .md; or import it.</source>
        <translation>Póngalo en una carpeta &lt;idioma&gt;/&lt;categoría&gt;/ y dele un nombre de letras, cifras y guiones que termine en .md; o impórtelo.</translation>
    </message>
    <message>
        <source>Every Markdown file lies where a list shows it.</source>
        <translation>Cada archivo Markdown está donde una lista lo muestra.</translation>
    </message>
    <message>
        <source>An article names at least one source.</source>
        <translation>Un artículo nombra al menos una fuente.</translation>
    </message>
    <message>
        <source>Headings in the text start at level 2.</source>
        <translation>Los encabezados del texto empiezan en el nivel 2.</translation>
    </message>
    <message>
        <source>No level of heading is skipped.</source>
        <translation>No se salta ningún nivel de encabezado.</translation>
    </message>
    <message>
        <source>A link leads to an article in this language, or a website.</source>
        <translation>Un enlace lleva a un artículo en este idioma o a un sitio web.</translation>
    </message>
    <message>
        <source>Every picture is there.</source>
        <translation>Todas las imágenes existen.</translation>
    </message>
    <message>
        <source>Every picture has words for those who cannot see it.</source>
        <translation>Cada imagen tiene palabras para quienes no pueden verla.</translation>
    </message>
    <message>
        <source>Suicide is written of without blame, glory or method.</source>
        <translation>Se escribe del suicidio sin culpa, sin gloria y sin método.</translation>
    </message>
    <message>
        <source>An article on a medicine says when to call, and whom.</source>
        <translation>Un artículo sobre un medicamento dice cuándo llamar y a quién.</translation>
    </message>
    <message>
        <source>English reads at grade 8 or lower, Spanish at INFLESZ 60 or more.</source>
        <translation>El inglés se lee en grado 8 o menos; el español, con INFLESZ 60 o más.</translation>
    </message>
    <message>
        <source>No sentence has more than 20 words.</source>
        <translation>Ninguna frase tiene más de 20 palabras.</translation>
    </message>
    <message>
        <source>No paragraph has more than 80 words.</source>
        <translation>Ningún párrafo tiene más de 80 palabras.</translation>
    </message>
    <message>
        <source>A heading stands at least every 250 words.</source>
        <translation>Hay un encabezado al menos cada 250 palabras.</translation>
    </message>
    <message>
        <source>An abbreviation is written out where it is first used.</source>
        <translation>Una sigla se explica donde aparece por primera vez.</translation>
    </message>
    <message>
        <source>A sentence says who does what.</source>
        <translation>Una frase dice quién hace qué.</translation>
    </message>
    <message>
        <source>Everyday words stand for medical jargon.</source>
        <translation>Hay palabras de todos los días en lugar de jerga médica.</translation>
    </message>
    <message>
        <source>The words of a link say where it leads.</source>
        <translation>Las palabras de un enlace dicen adónde lleva.</translation>
    </message>
    <message>
        <source>A claim with a number has a source near it.</source>
        <translation>Una afirmación con un número tiene una fuente cerca.</translation>
    </message>
    <message>
        <source>Quotation marks are all straight or all curly.</source>
        <translation>Las comillas son todas rectas o todas curvas.</translation>
    </message>
    <message>
        <source>No space is too many, and the file ends with one line end.</source>
        <translation>No sobra ningún espacio, y el archivo termina con un salto de línea.</translation>
    </message>
    <message>
        <source>The keys of the front matter stand in the usual order.</source>
        <translation>Las claves de los datos iniciales están en el orden habitual.</translation>
    </message>
    <message>
        <source>A clinician has reviewed the article.</source>
        <translation>Un profesional clínico ha revisado el artículo.</translation>
    </message>
    <message>
        <source>The text is the one that was reviewed.</source>
        <translation>El texto es el que se revisó.</translation>
    </message>
    <message>
        <source>The next review is more than 60 days away.</source>
        <translation>Faltan más de 60 días para la próxima revisión.</translation>
    </message>
    <message>
        <source>The next review is not past its date.</source>
        <translation>La próxima revisión no está vencida.</translation>
    </message>
    <message>
        <source>The article is there in every language of its collection.</source>
        <translation>El artículo existe en todos los idiomas de su colección.</translation>
    </message>
    <message>
        <source>A translation is as new as its original.</source>
        <translation>Una traducción es tan reciente como su original.</translation>
    </message>
    <message>
        <source>The article is left out: {problem}.</source>
        <translation>El artículo se deja fuera: {problem}.</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>Corrija el archivo.</translation>
    </message>
    <message>
        <source>it was imported, and an import could not renew it any more</source>
        <translation>fue importado, y una importación ya no podría renovarlo</translation>
    </message>
    <message>
        <source>“{found}” is not written out where it is first used.</source>
        <translation>“{found}” no se explica donde aparece por primera vez.</translation>
    </message>
    <message>
        <source>Write the words and put {found} in brackets behind them; from there on {found} alone will do.</source>
        <translation>Escriba las palabras y ponga {found} entre paréntesis detrás; de ahí en adelante basta con {found}.</translation>
    </message>
    <message>
        <source>The number in “{found}” has no source near it.</source>
        <translation>El número en “{found}” no tiene una fuente cerca.</translation>
    </message>
    <message>
        <source>Put a footnote ([^1]) or a link to the source into this paragraph, or name the source in this section.</source>
        <translation>Ponga una nota ([^1]) o un enlace a la fuente en este párrafo, o nombre la fuente en esta sección.</translation>
    </message>
    <message>
        <source>In the collection: {problem}.</source>
        <translation>En la colección: {problem}.</translation>
    </message>
    <message>
        <source>Correct collection.toml.</source>
        <translation>Corrija collection.toml.</translation>
    </message>
    <message>
        <source>Another article of this collection has the same name: {file}.</source>
        <translation>Otro artículo de esta colección tiene el mismo nombre: {file}.</translation>
    </message>
    <message>
        <source>On Windows and macOS this is the same file as {file}.</source>
        <translation>En Windows y macOS este es el mismo archivo que {file}.</translation>
    </message>
    <message>
        <source>Give one of the two files another name.</source>
        <translation>Dé otro nombre a uno de los dos archivos.</translation>
    </message>
    <message>
        <source>This file is in no list.</source>
        <translation>Este archivo no está en ninguna lista.</translation>
    </message>
    <message>
        <source>“{found}” hides who does it.</source>
        <translation>“{found}” esconde quién lo hace.</translation>
    </message>
    <message>
        <source>Say who does it, or speak to the reader: “we check it”, “take it”.</source>
        <translation>Diga quién lo hace, o hable al lector: “lo revisamos”, “tómelo”.</translation>
    </message>
    <message>
        <source>The text reads at grade {score}; patients need {limit} or lower.</source>
        <translation>El texto se lee en grado {score}; los pacientes necesitan {limit} o menos.</translation>
    </message>
    <message>
        <source>The text scores {score} on the INFLESZ scale; patients need {limit} or more.</source>
        <translation>El texto tiene {score} en la escala INFLESZ; los pacientes necesitan {limit} o más.</translation>
    </message>
    <message>
        <source>Write shorter sentences, and everyday words with fewer syllables.</source>
        <translation>Escriba frases más cortas y palabras de todos los días con menos sílabas.</translation>
    </message>
    <message>
        <source>This sentence has {count} words: “{begin}”.</source>
        <translation>Esta frase tiene {count} palabras: “{begin}”.</translation>
    </message>
    <message>
        <source>Make two sentences of it, each of {limit} words or fewer.</source>
        <translation>Haga dos frases, cada una de {limit} palabras o menos.</translation>
    </message>
    <message>
        <source>This paragraph has {count} words.</source>
        <translation>Este párrafo tiene {count} palabras.</translation>
    </message>
    <message>
        <source>Break it into paragraphs of {limit} words or fewer, or make a list.</source>
        <translation>Divídalo en párrafos de {limit} palabras o menos, o haga una lista.</translation>
    </message>
    <message>
        <source>{count} words stand here without a heading.</source>
        <translation>Aquí hay {count} palabras sin un encabezado.</translation>
    </message>
    <message>
        <source>Put in a heading (##) at least every {limit} words.</source>
        <translation>Ponga un encabezado (##) al menos cada {limit} palabras.</translation>
    </message>
    <message>
        <source>“{found}” makes suicide sound like a crime.</source>
        <translation>“{found}” hace que el suicidio parezca un delito.</translation>
    </message>
    <message>
        <source>“{found}” makes a death sound like a success.</source>
        <translation>“{found}” hace que una muerte parezca un éxito.</translation>
    </message>
    <message>
        <source>“{found}” makes staying alive sound like a failure.</source>
        <translation>“{found}” hace que seguir con vida parezca un fracaso.</translation>
    </message>
    <message>
        <source>“{found}” makes suicide sound common, or a person&apos;s pain sound like a show.</source>
        <translation>“{found}” hace que el suicidio parezca común, o que el dolor parezca teatro.</translation>
    </message>
    <message>
        <source>“{found}” shows suicide as a way out.</source>
        <translation>“{found}” muestra el suicidio como una salida.</translation>
    </message>
    <message>
        <source>“{found}” names a method of suicide.</source>
        <translation>“{found}” nombra un método de suicidio.</translation>
    </message>
    <message>
        <source>“{found}” says how much does deadly harm.</source>
        <translation>“{found}” dice qué cantidad puede matar.</translation>
    </message>
    <message>
        <source>“{found}” compares methods of suicide.</source>
        <translation>“{found}” compara métodos de suicidio.</translation>
    </message>
    <message>
        <source>Write “died by suicide”; of those who live, “tried to end their life”.</source>
        <translation>Escriba “murió por suicidio”; de quien vive, “intentó quitarse la vida”.</translation>
    </message>
    <message>
        <source>Write “suicide attempt”, or “survived a suicide attempt”.</source>
        <translation>Escriba “intento de suicidio” o “sobrevivió a un intento de suicidio”.</translation>
    </message>
    <message>
        <source>Say plainly what happened, and how many people where that is known.</source>
        <translation>Diga con sencillez qué pasó y, si se sabe, a cuántas personas.</translation>
    </message>
    <message>
        <source>Leave it out; say that pain can pass, that treatment works, and where to get help.</source>
        <translation>Quítelo; diga que el dolor puede pasar, que el tratamiento funciona y dónde pedir ayuda.</translation>
    </message>
    <message>
        <source>Leave method, means and place out: “died by suicide”, “hurt yourself”.</source>
        <translation>Quite el método, el medio y el lugar: “murió por suicidio”, “hacerse daño”.</translation>
    </message>
    <message>
        <source>Leave the amount out: say that too much is dangerous, and to call 911 or Poison Help, 1-800-222-1222.</source>
        <translation>Quite la cantidad: diga que demasiado es peligroso, y que se llame al 911 o a Poison Help, 1-800-222-1222.</translation>
    </message>
    <message>
        <source>The article is about a medicine and does not say when to call, and whom.</source>
        <translation>El artículo trata de un medicamento y no dice cuándo llamar ni a quién.</translation>
    </message>
    <message>
        <source>Add a section “## When to call us”: for what signs, today or at once, us or 911 or 988.</source>
        <translation>Agregue una sección “## Cuándo llamarnos”: con qué señales, hoy o en seguida, a nosotros, al 911 o al 988 (oprima el 2, o envíe AYUDA por texto al 988).</translation>
    </message>
    <message>
        <source>In the front matter: {problem}.</source>
        <translation>En el encabezado: {problem}.</translation>
    </message>
    <message>
        <source>Correct or remove this line of the front matter.</source>
        <translation>Corrija o quite esta línea de los datos iniciales.</translation>
    </message>
    <message>
        <source>The article names no source.</source>
        <translation>El artículo no nombra ninguna fuente.</translation>
    </message>
    <message>
        <source>Add “sources” to the front matter, each with title, publisher and url.</source>
        <translation>Agregue “sources” a los datos iniciales, cada una con title, publisher y url.</translation>
    </message>
    <message>
        <source>The title stands again in the text.</source>
        <translation>El título aparece otra vez en el texto.</translation>
    </message>
    <message>
        <source>Start headings with ##.</source>
        <translation>Empiece los encabezados con ##.</translation>
    </message>
    <message>
        <source>A heading of level {depth} follows one of level {level}.</source>
        <translation>Un encabezado de nivel {depth} sigue a uno de nivel {level}.</translation>
    </message>
    <message>
        <source>Write it with {marks}.</source>
        <translation>Escríbalo con {marks}.</translation>
    </message>
    <message>
        <source>The link “{address}” leads nowhere.</source>
        <translation>El enlace “{address}” no lleva a ninguna parte.</translation>
    </message>
    <message>
        <source>Write article:slug, or an address with https://.</source>
        <translation>Escriba article:nombre, o una dirección con https://.</translation>
    </message>
    <message>
        <source>A picture has no words for those who cannot see it.</source>
        <translation>Una imagen no tiene palabras para quienes no pueden verla.</translation>
    </message>
    <message>
        <source>Say between the brackets what the picture shows.</source>
        <translation>Diga entre los corchetes qué muestra la imagen.</translation>
    </message>
    <message>
        <source>Add alt=&quot;what the picture shows&quot;.</source>
        <translation>Agregue alt=&quot;lo que muestra la imagen&quot;.</translation>
    </message>
    <message>
        <source>Quotation marks that are not {kind}: {count}.</source>
        <translation>Comillas que no son {kind}: {count}.</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>rectas</translation>
    </message>
    <message>
        <source>curly</source>
        <translation>curvas</translation>
    </message>
    <message>
        <source>Needless spaces or line ends: {count}.</source>
        <translation>Espacios o saltos de línea que sobran: {count}.</translation>
    </message>
    <message>
        <source>The keys of the front matter are not in the usual order.</source>
        <translation>Las claves de los datos iniciales no están en el orden habitual.</translation>
    </message>
    <message>
        <source>“patient-reader check --fix” mends this.</source>
        <translation>“patient-reader check --fix” lo arregla.</translation>
    </message>
    <message>
        <source>There is no article “{slug}” in this language.</source>
        <translation>No hay ningún artículo “{slug}” en este idioma.</translation>
    </message>
    <message>
        <source>Correct the slug, or take the link away and leave the words.</source>
        <translation>Corrija el nombre, o quite el enlace y deje las palabras.</translation>
    </message>
    <message>
        <source>The picture “{name}” is not there.</source>
        <translation>La imagen “{name}” no existe.</translation>
    </message>
    <message>
        <source>Put the file into the collection&apos;s folder media/ and write media/name.</source>
        <translation>Ponga el archivo en la carpeta media/ de la colección y escriba media/nombre.</translation>
    </message>
    <message>
        <source>No clinician has reviewed this article.</source>
        <translation>Ningún profesional clínico ha revisado este artículo.</translation>
    </message>
    <message>
        <source>Have it read by a clinician, who then marks it as reviewed.</source>
        <translation>Pida a un profesional clínico que lo lea y lo marque como revisado.</translation>
    </message>
    <message>
        <source>The text changed after the review of {day}.</source>
        <translation>El texto cambió después de la revisión del {day}.</translation>
    </message>
    <message>
        <source>Have the changes read by a clinician, who then marks the article as reviewed.</source>
        <translation>Pida a un profesional clínico que lea los cambios y marque el artículo como revisado.</translation>
    </message>
    <message>
        <source>The next review is due on {day}.</source>
        <translation>La próxima revisión toca el {day}.</translation>
    </message>
    <message>
        <source>The next review was due on {day}.</source>
        <translation>La próxima revisión tocaba el {day}.</translation>
    </message>
    <message>
        <source>Have it read again by a clinician, who then marks it as reviewed.</source>
        <translation>Pida a un profesional clínico que lo lea otra vez y lo marque como revisado.</translation>
    </message>
    <message>
        <source>The article is not there in {languages}.</source>
        <translation>El artículo no existe en {languages}.</translation>
    </message>
    <message>
        <source>Write it as {files}, or switch the rule off in collection.toml.</source>
        <translation>Escríbalo como {files}, o desactive la regla en collection.toml.</translation>
    </message>
    <message>
        <source>The original ({language}) was updated on {day}, after this translation.</source>
        <translation>El original ({language}) se actualizó el {day}, después de esta traducción.</translation>
    </message>
    <message>
        <source>Bring what changed over, and set “updated” to the day of that.</source>
        <translation>Traduzca lo que cambió y ponga en “updated” la fecha de ese día.</translation>
    </message>
    <message>
        <source>“{found}” is medical jargon.</source>
        <translation>“{found}” es jerga médica.</translation>
    </message>
    <message>
        <source>Write “{plainer}”, or explain the word in brackets behind it.</source>
        <translation>Escriba “{plainer}”, o explique la palabra entre paréntesis detrás.</translation>
    </message>
    <message>
        <source>The words “{found}” do not say where the link leads.</source>
        <translation>Las palabras “{found}” no dicen adónde lleva el enlace.</translation>
    </message>
    <message>
        <source>Make the name of the page the link, as in [missed doses](article:missed-dose).</source>
        <translation>Haga que el nombre de la página sea el enlace, como en [dosis olvidadas](article:missed-dose).</translation>
    </message>
    <message>
        <source>“{key}” is no rule and no setting of [checks].</source>
        <translation>“{key}” no es una regla ni un ajuste de [checks].</translation>
    </message>
    <message>
        <source>Correct or remove it; “patient-reader check --rules” lists the rules.</source>
        <translation>Corríjalo o quítelo; “patient-reader check --rules” enumera las reglas.</translation>
    </message>
    <message>
        <source>The rule “{key}” cannot be switched off.</source>
        <translation>La regla “{key}” no se puede desactivar.</translation>
    </message>
    <message>
        <source>Remove this line from [checks].</source>
        <translation>Quite esta línea de [checks].</translation>
    </message>
    <message>
        <source>“{key}” in [checks] has a value that means nothing.</source>
        <translation>“{key}” en [checks] tiene un valor que no significa nada.</translation>
    </message>
    <message>
        <source>Write {values}.</source>
        <translation>Escriba {values}.</translation>
    </message>
    <message>
        <source>“checks” must be a table.</source>
        <translation>“checks” debe ser una tabla.</translation>
    </message>
    <message>
        <source>Write [checks] on a line of its own, and the rules below it.</source>
        <translation>Escriba [checks] en una línea propia, y las reglas debajo.</translation>
    </message>
    <message>
        <source>the second time it was another one</source>
        <translation>la segunda vez fue otro</translation>
    </message>
    <message>
        <source>none was given</source>
        <translation>no se dio ninguno</translation>
    </message>
    <message>
        <source>“{day}” is not a day; there are {days}</source>
        <translation>“{day}” no es un día; hay {days}</translation>
    </message>
    <message>
        <source>“{text}” on “{day}” are no hours such as 08:00-18:00</source>
        <translation>“{text}” en “{day}” no es un horario como 08:00-18:00</translation>
    </message>
    <message>
        <source>there must be hours for at least one day</source>
        <translation>debe haber un horario para al menos un día</translation>
    </message>
    <message>
        <source>the glossary is not valid TOML: {reason}</source>
        <translation>el glosario no es TOML válido: {reason}</translation>
    </message>
    <message>
        <source>the glossary has no [[word]]</source>
        <translation>el glosario no tiene ningún [[word]]</translation>
    </message>
    <message>
        <source>“{key}” is not a key of the glossary; a word has word, forms and meaning</source>
        <translation>“{key}” no es una clave del glosario; una palabra tiene word, forms y meaning</translation>
    </message>
    <message>
        <source>“{key}” of word {count} is missing, or is no text</source>
        <translation>falta “{key}” de la palabra {count}, o no es texto</translation>
    </message>
    <message>
        <source>“forms” of “{word}” must be a list of texts, such as [one, two]</source>
        <translation>“forms” de “{word}” debe ser una lista de textos, como [uno, dos]</translation>
    </message>
    <message>
        <source>“{form}” cannot be found in a text: it needs letters, and at most {limit}</source>
        <translation>“{form}” no se puede hallar en un texto: necesita letras, y como máximo {limit}</translation>
    </message>
    <message>
        <source>“{form}” stands twice in the glossary</source>
        <translation>“{form}” está dos veces en el glosario</translation>
    </message>
    <message>
        <source>it must have {shortest} to {longest} digits, and nothing else</source>
        <translation>debe tener de {shortest} a {longest} cifras, y nada más</translation>
    </message>
    <message>
        <source>one digit again and again is guessed at once</source>
        <translation>una sola cifra repetida se adivina enseguida</translation>
    </message>
    <message>
        <source>Some PEMAT answers in {path} cannot be read. All others are as before, and the file is kept when new answers are stored.</source>
        <translation>Algunas respuestas PEMAT en {path} no se pueden leer. Las demás siguen igual, y el archivo se conserva cuando se guardan respuestas nuevas.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Words and style</source>
        <translation>Palabras y estilo</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Pictures and tables</source>
        <translation>Imágenes y tablas</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>there are no numbers</source>
        <translation>no hay números</translation>
    </message>
    <message>
        <source>the text is very short</source>
        <translation>el texto es muy corto</translation>
    </message>
    <message>
        <source>there are no pictures</source>
        <translation>no hay imágenes</translation>
    </message>
    <message>
        <source>there are no tables</source>
        <translation>no hay tablas</translation>
    </message>
    <message>
        <source>there is nothing to work out</source>
        <translation>no hay nada que calcular</translation>
    </message>
    <message>
        <source>there are no charts, tables or diagrams</source>
        <translation>no hay gráficas, tablas ni diagramas</translation>
    </message>
    <message>
        <source>What the text is for is clear at once.</source>
        <translation>Se ve enseguida para qué es el texto.</translation>
    </message>
    <message>
        <source>Nothing in it leads away from that.</source>
        <translation>Nada en él se aparta de eso.</translation>
    </message>
    <message>
        <source>Its words are those of everyday life.</source>
        <translation>Usa palabras de todos los días.</translation>
    </message>
    <message>
        <source>Medical terms appear only where readers need to know them, and each is explained.</source>
        <translation>Los términos médicos aparecen solo donde hace falta conocerlos, y cada uno se explica.</translation>
    </message>
    <message>
        <source>Sentences say who does what (active voice).</source>
        <translation>Las oraciones dicen quién hace qué (voz activa).</translation>
    </message>
    <message>
        <source>Its numbers are plain and easy to grasp.</source>
        <translation>Sus números son claros y fáciles de entender.</translation>
    </message>
    <message>
        <source>Nobody has to do sums to follow it.</source>
        <translation>Nadie tiene que hacer cuentas para seguirlo.</translation>
    </message>
    <message>
        <source>It comes in short pieces.</source>
        <translation>Viene en partes cortas.</translation>
    </message>
    <message>
        <source>Every section has a heading that tells what is in it.</source>
        <translation>Cada sección tiene un título que dice lo que contiene.</translation>
    </message>
    <message>
        <source>One thing follows another in an order that makes sense.</source>
        <translation>Una cosa sigue a otra en un orden que tiene sentido.</translation>
    </message>
    <message>
        <source>The main points are summed up.</source>
        <translation>Hay un resumen de los puntos principales.</translation>
    </message>
    <message>
        <source>Bullets, bold, boxes or size lead the eye to the key points.</source>
        <translation>Viñetas, negritas, recuadros o tamaño llevan la vista a los puntos clave.</translation>
    </message>
    <message>
        <source>There is a picture wherever one would make the text easier to understand.</source>
        <translation>Hay una imagen donde ayudaría a entender el texto.</translation>
    </message>
    <message>
        <source>The pictures back up the text and do not distract from it.</source>
        <translation>Las imágenes apoyan el texto y no distraen.</translation>
    </message>
    <message>
        <source>The pictures have clear titles or captions.</source>
        <translation>Las imágenes tienen títulos o leyendas claros.</translation>
    </message>
    <message>
        <source>Drawings and photos are clear, without clutter.</source>
        <translation>Los dibujos y las fotos son claros, sin cosas de más.</translation>
    </message>
    <message>
        <source>Tables are simple, with short and clear headings.</source>
        <translation>Las tablas son sencillas, con títulos cortos y claros.</translation>
    </message>
    <message>
        <source>It names at least one thing that the reader can do.</source>
        <translation>Nombra por lo menos una cosa que el lector puede hacer.</translation>
    </message>
    <message>
        <source>It speaks to the reader directly about what to do.</source>
        <translation>Le habla directamente al lector sobre lo que debe hacer.</translation>
    </message>
    <message>
        <source>What to do is broken into small, clear steps.</source>
        <translation>Lo que hay que hacer está dividido en pasos pequeños y claros.</translation>
    </message>
    <message>
        <source>Where a checklist, diary or planner would help, there is one.</source>
        <translation>Donde ayudaría una lista, un diario o un plan, hay uno.</translation>
    </message>
    <message>
        <source>What must be worked out is shown with simple steps or examples.</source>
        <translation>Lo que hay que calcular se muestra con pasos sencillos o ejemplos.</translation>
    </message>
    <message>
        <source>It tells how to use its charts, tables or diagrams to act.</source>
        <translation>Dice cómo usar sus gráficas, tablas o diagramas para actuar.</translation>
    </message>
    <message>
        <source>There is a picture wherever one would make it easier to act.</source>
        <translation>Hay una imagen donde ayudaría a actuar.</translation>
    </message>
    <message>
        <source>Easy to read: most adults understand it the first time.</source>
        <translation>Fácil de leer: la mayoría de los adultos lo entiende a la primera.</translation>
    </message>
    <message>
        <source>Not hard, but grade {aim} is better: shorter sentences and words help.</source>
        <translation>No es difícil, pero es mejor el grado {aim}: ayudan oraciones y palabras más cortas.</translation>
    </message>
    <message>
        <source>Too hard for many patients: grade {limit} is the limit, {aim} the aim.</source>
        <translation>Demasiado difícil para muchos pacientes: el límite es el grado {limit}, la meta {aim}.</translation>
    </message>
    <message>
        <source>Not hard, but {aim} or more is better: shorter sentences and words help.</source>
        <translation>No es difícil, pero es mejor {aim} o más: ayudan oraciones y palabras más cortas.</translation>
    </message>
    <message>
        <source>Too hard for many patients: {limit} is the least, {aim} the aim.</source>
        <translation>Demasiado difícil para muchos pacientes: lo mínimo es {limit}, la meta {aim}.</translation>
    </message>
    <message>
        <source>The text is short: take the score for a rough guess.</source>
        <translation>El texto es corto: tome el resultado como una idea aproximada.</translation>
    </message>
    <message>
        <source>There is no whole sentence to measure.</source>
        <translation>No hay ninguna oración completa que medir.</translation>
    </message>
    <message>
        <source>There is no formula for this language: sentences and words are only counted.</source>
        <translation>No hay fórmula para este idioma: solo se cuentan oraciones y palabras.</translation>
    </message>
    <message>
        <source>“{text}” is not a date such as 2027-11-23</source>
        <translation>“{text}” no es una fecha como 2027-11-23</translation>
    </message>
    <message>
        <source>say who reviewed the article, with at least one letter</source>
        <translation>diga quién revisó el artículo, con al menos una letra</translation>
    </message>
    <message>
        <source>the name is longer than {limit} letters</source>
        <translation>el nombre tiene más de {limit} letras</translation>
    </message>
    <message>
        <source>the day of the review, {day}, has not come yet</source>
        <translation>el día de la revisión, {day}, todavía no ha llegado</translation>
    </message>
    <message>
        <source>the next review, {day}, must be after today and after the review itself</source>
        <translation>la próxima revisión, {day}, debe ser después de hoy y después de la revisión misma</translation>
    </message>
    <message>
        <source>Some sign-offs in {path} cannot be read (line {lines}). All others count as before.</source>
        <translation>Algunas aprobaciones en {path} no se pueden leer (línea {lines}). Las demás cuentan como antes.</translation>
    </message>
    <message>
        <source>Some sign-offs in {path} could not be read (line {lines}). The whole file is kept as {kept}; all other sign-offs count as before.</source>
        <translation>Algunas aprobaciones en {path} no se pudieron leer (línea {lines}). El archivo entero se guarda como {kept}; las demás aprobaciones cuentan como antes.</translation>
    </message>
    <message>
        <source>{article} has no sign-off of your clinic to take back</source>
        <translation>{article} no tiene ninguna aprobación de su clínica que se pueda retirar</translation>
    </message>
    <message>
        <source>something else was recorded for {article} since</source>
        <translation>desde entonces se registró otra cosa para {article}</translation>
    </message>
    <message>
        <source>In the glossary: {problem}.</source>
        <translation>En el glosario: {problem}.</translation>
    </message>
    <message>
        <source>Correct this word of the glossary: until then it is explained nowhere.</source>
        <translation>Corrija esta palabra del glosario: hasta entonces no se explica en ningún lugar.</translation>
    </message>
    <message>
        <source>it is of no kind that can be brought in</source>
        <translation>no es de ningún tipo que se pueda traer</translation>
    </message>
    <message>
        <source>A &amp;folder of articles…</source>
        <translation>Una &amp;carpeta de artículos…</translation>
    </message>
    <message>
        <source>Choose a folder of articles</source>
        <translation>Elegir una carpeta de artículos</translation>
    </message>
    <message>
        <source>&amp;WordPress posts…</source>
        <translation>Entradas de &amp;WordPress…</translation>
    </message>
    <message>
        <source>Choose WordPress posts</source>
        <translation>Elegir entradas de WordPress</translation>
    </message>
    <message>
        <source>WordPress posts</source>
        <translation>Entradas de WordPress</translation>
    </message>
    <message>
        <source>The text is too long or too tangled from here on: readers see all of it as it is written, with its signs.</source>
        <translation>El texto es demasiado largo o enredado a partir de aquí: los lectores lo ven entero tal como está escrito, con sus signos.</translation>
    </message>
    <message>
        <source>Make shorter paragraphs or several articles of it, and take long runs of brackets and other signs out.</source>
        <translation>Divídalo en párrafos más cortos o en varios artículos, y quite las series largas de corchetes y otros signos.</translation>
    </message>
    <message>
        <source>The text can be laid out as a page.</source>
        <translation>El texto se puede presentar como una página.</translation>
    </message>
    <message>
        <source>it is a link to a file outside its collection</source>
        <translation>es un enlace a un archivo de fuera de su colección</translation>
    </message>
    <message>
        <source>The screen is on: {value}.</source>
        <translation>La pantalla está encendida: {value}.</translation>
    </message>
    <message>
        <source>The screen was not found, or it is too small.</source>
        <translation>No se encontró la pantalla, o es demasiado pequeña.</translation>
    </message>
    <message>
        <source>Check that it is on and that its cable is firm. Then restart the kiosk.</source>
        <translation>Vea que esté encendida y que el cable esté firme. Luego reinicie el quiosco.</translation>
    </message>
    <message>
        <source>The touch screen is there: {value}.</source>
        <translation>La pantalla táctil está conectada: {value}.</translation>
    </message>
    <message>
        <source>No touch screen was found.</source>
        <translation>No se encontró una pantalla táctil.</translation>
    </message>
    <message>
        <source>Check the USB cable from the screen to the computer. A mouse works meanwhile.</source>
        <translation>Revise el cable USB de la pantalla a la computadora. Mientras tanto sirve un ratón.</translation>
    </message>
    <message>
        <source>The computer can read aloud.</source>
        <translation>La computadora puede leer en voz alta.</translation>
    </message>
    <message>
        <source>A voice or the sound is missing.</source>
        <translation>Falta una voz o el sonido.</translation>
    </message>
    <message>
        <source>Check the loudspeaker. If it stays so, tell who looks after this computer.</source>
        <translation>Revise el altavoz. Si sigue igual, avise a quien cuida esta computadora.</translation>
    </message>
    <message>
        <source>The printer is ready: {value}.</source>
        <translation>La impresora está lista: {value}.</translation>
    </message>
    <message>
        <source>The printer is not ready.</source>
        <translation>La impresora no está lista.</translation>
    </message>
    <message>
        <source>Check that it is on, that it has paper, and that no light blinks.</source>
        <translation>Vea que esté encendida, que tenga papel y que ninguna luz parpadee.</translation>
    </message>
    <message>
        <source>The disk has room: {free} GB free.</source>
        <translation>El disco tiene espacio: {free} GB libres.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {free} GB free.</source>
        <translation>El disco está casi lleno: {free} GB libres.</translation>
    </message>
    <message>
        <source>Ask who looks after this computer to make room.</source>
        <translation>Pida espacio a quien cuida esta computadora.</translation>
    </message>
    <message>
        <source>Everything can be stored.</source>
        <translation>Todo se puede guardar.</translation>
    </message>
    <message>
        <source>Nothing can be stored: {reason}. Articles and search work all the same.</source>
        <translation>No se puede guardar nada: {reason}. Los artículos y la búsqueda funcionan igual.</translation>
    </message>
    <message>
        <source>Ask who looks after this computer to make room, or to let the kiosk write.</source>
        <translation>Pida a quien cuida esta computadora que haga espacio o que permita al quiosco guardar.</translation>
    </message>
    <message>
        <source>It is {time}, time zone {zone}.</source>
        <translation>Fecha y hora: {time}, zona horaria {zone}.</translation>
    </message>
    <message>
        <source>Compare it with your watch. If it is wrong, ask for it to be set.</source>
        <translation>Compare con su reloj. Si está mal, pida que lo ajusten.</translation>
    </message>
    <message>
        <source>It is {time}, time zone {zone}. But some files are dated later: {day}.</source>
        <translation>Fecha y hora: {time}, zona horaria {zone}. Pero hay archivos con fecha posterior: {day}.</translation>
    </message>
    <message>
        <source>Search is ready. It knows {count} articles.</source>
        <translation>La búsqueda está lista. Conoce {count} artículos.</translation>
    </message>
    <message>
        <source>Search is not ready.</source>
        <translation>La búsqueda no está lista.</translation>
    </message>
    <message>
        <source>It is made by itself in a few minutes. If not, restart the kiosk.</source>
        <translation>Se prepara sola en unos minutos. Si no, reinicie el quiosco.</translation>
    </message>
    <message>
        <source>Articles shown: {shown}. The oldest file is of {oldest}, the newest of {newest}. Not reviewed: {unreviewed}.</source>
        <translation>Artículos a la vista: {shown}. El archivo más antiguo es del {oldest}, el más nuevo del {newest}. Sin revisar: {unreviewed}.</translation>
    </message>
    <message>
        <source>{sentence} Review overdue: {overdue}.</source>
        <translation>{sentence} Revisión vencida: {overdue}.</translation>
    </message>
    <message>
        <source>Ask a clinician to review them on a staff computer.</source>
        <translation>Pida a un profesional que los revise en una computadora del personal.</translation>
    </message>
    <message>
        <source>The settings file has a mistake, so the kiosk does not use it.</source>
        <translation>El archivo de configuración tiene un error, así que el quiosco no lo usa.</translation>
    </message>
    <message>
        <source>No article is shown.</source>
        <translation>No hay ningún artículo a la vista.</translation>
    </message>
    <message>
        <source>Tell who looks after this computer.</source>
        <translation>Avise a quien cuida esta computadora.</translation>
    </message>
    <message>
        <source>Nothing went wrong in the last 24 hours.</source>
        <translation>No hubo problemas en las últimas 24 horas.</translation>
    </message>
    <message>
        <source>Problems in the last 24 hours: {count}, the last at {time}. Most often {kind}.</source>
        <translation>Problemas en las últimas 24 horas: {count}, el último a las {time}. Lo más frecuente: {kind}.</translation>
    </message>
    <message>
        <source>Restart the kiosk. If they come again, tell who looks after this computer.</source>
        <translation>Reinicie el quiosco. Si vuelven, avise a quien cuida esta computadora.</translation>
    </message>
    <message>
        <source>The kiosk is set up as it should be.</source>
        <translation>El quiosco está configurado como debe.</translation>
    </message>
    <message>
        <source>Other things to put right: {count}.</source>
        <translation>Otras cosas por corregir: {count}.</translation>
    </message>
    <message>
        <source>Tell who looks after this computer to run “doctor --kiosk”.</source>
        <translation>Avise a quien cuida esta computadora para que ejecute “doctor --kiosk”.</translation>
    </message>
    <message>
        <source>a page did not open</source>
        <translation>no se abrió una página</translation>
    </message>
    <message>
        <source>reading aloud stopped</source>
        <translation>se cortó la lectura en voz alta</translation>
    </message>
    <message>
        <source>the articles could not be read or indexed</source>
        <translation>no se pudieron leer los artículos</translation>
    </message>
    <message>
        <source>a search did not work</source>
        <translation>falló una búsqueda</translation>
    </message>
    <message>
        <source>something could not be stored on the disk</source>
        <translation>no se pudo guardar algo en el disco</translation>
    </message>
    <message>
        <source>a part of the program failed, and it went on</source>
        <translation>falló una parte del programa, y siguió</translation>
    </message>
    <message>
        <source>Staff heard the voice.</source>
        <translation>El personal oyó la voz.</translation>
    </message>
    <message>
        <source>Staff did not hear the voice.</source>
        <translation>El personal no oyó la voz.</translation>
    </message>
    <message>
        <source>Check that the loudspeaker is on and its cable is firm.</source>
        <translation>Vea que el altavoz esté encendido y su cable firme.</translation>
    </message>
    <message>
        <source>Staff touched every corner.</source>
        <translation>El personal tocó todas las esquinas.</translation>
    </message>
    <message>
        <source>Staff could not touch every corner.</source>
        <translation>El personal no pudo tocar todas las esquinas.</translation>
    </message>
    <message>
        <source>Clean the screen and check its USB cable. Then try again.</source>
        <translation>Limpie la pantalla y revise su cable USB. Luego pruebe otra vez.</translation>
    </message>
    <message>
        <source>The test page came out well.</source>
        <translation>La página de prueba salió bien.</translation>
    </message>
    <message>
        <source>The test page did not come out well.</source>
        <translation>La página de prueba no salió bien.</translation>
    </message>
    <message>
        <source>See that the printer is on and has paper and ink.</source>
        <translation>Vea que la impresora esté encendida y tenga papel y tinta.</translation>
    </message>
    <message>
        <source>there is no article in it</source>
        <translation>no tiene ningún artículo</translation>
    </message>
    <message>
        <source>its articles are not in the library any more</source>
        <translation>sus artículos ya no están en la biblioteca</translation>
    </message>
    <message>
        <source>the articles are still being read; try again in a moment</source>
        <translation>todavía se están leyendo los artículos; inténtelo de nuevo en un momento</translation>
    </message>
    <message>
        <source>give it a name</source>
        <translation>póngale un nombre</translation>
    </message>
    <message>
        <source>its name is longer than {limit} letters</source>
        <translation>su nombre tiene más de {limit} letras</translation>
    </message>
    <message>
        <source>there is one called “{name}” already</source>
        <translation>ya hay una que se llama “{name}”</translation>
    </message>
    <message>
        <source>choose an article first</source>
        <translation>elija primero un artículo</translation>
    </message>
    <message>
        <source>“{name}” comes with the program; save it under a name of your own</source>
        <translation>“{name}” viene con el programa; guárdela con un nombre propio</translation>
    </message>
    <message>
        <source>The logo {path} cannot be read: the handout has none. Correct “logo” in the settings.</source>
        <translation>No se puede leer el logotipo {path}: la hoja no lo lleva. Corrija «logo» en la configuración.</translation>
    </message>
    <message>
        <source>its pages cannot be set ({reason})</source>
        <translation>no se pueden componer sus páginas ({reason})</translation>
    </message>
    <message>
        <source>The handout cannot be made: {reason}.</source>
        <translation>No se puede hacer la hoja: {reason}.</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>No printer was found. Add one to this computer, or save the pages as a PDF.</source>
        <translation>No se encontró ninguna impresora. Agregue una a esta computadora o guarde las páginas como PDF.</translation>
    </message>
    <message>
        <source>Nothing was printed: the printer has stopped. See whether it needs paper or ink, then print again.</source>
        <translation>No se imprimió nada: la impresora se detuvo. Mire si le falta papel o tinta y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>Nothing was printed: the printer takes no pages at the moment. Choose another one, or ask who looks after it.</source>
        <translation>No se imprimió nada: la impresora no acepta páginas en este momento. Elija otra o pregunte a quien se ocupa de ella.</translation>
    </message>
    <message>
        <source>Nothing was printed: the printer cannot be reached. See that it is on and connected, then print again.</source>
        <translation>No se imprimió nada: no se puede llegar a la impresora. Compruebe que esté encendida y conectada, y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>Nothing was printed: the printer does not answer. Try again, or choose another one.</source>
        <translation>No se imprimió nada: la impresora no responde. Inténtelo de nuevo o elija otra.</translation>
    </message>
    <message>
        <source>Not all pages were printed: the job was canceled or failed. Look at the printer, then print again.</source>
        <translation>No se imprimieron todas las páginas: la impresión se canceló o falló. Revise la impresora y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>Nothing was printed: this computer has no room left. Make room on its disk, then print again.</source>
        <translation>No se imprimió nada: esta computadora no tiene más espacio. Libere espacio en el disco y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>This code of another program shows nothing here: {code}</source>
        <translation>Este código de otro programa no muestra nada aquí: {code}</translation>
    </message>
    <message>
        <source>Take it out, or write what it showed.</source>
        <translation>Quítelo, o escriba lo que mostraba.</translation>
    </message>
    <message>
        <source>No code of another program stands in the text.</source>
        <translation>El texto no contiene códigos de otros programas.</translation>
    </message>
    <message>
        <source>It is not UTF-8 text: save it again with the encoding UTF-8.</source>
        <translation>No es texto UTF-8: guárdelo de nuevo con la codificación UTF-8.</translation>
    </message>
    <message>
        <source>Its front matter cannot be read ({reason}).</source>
        <translation>No se puede leer su encabezado ({reason}).</translation>
    </message>
    <message>
        <source>It is a draft: take “draft: true” out of it to bring it in.</source>
        <translation>Es un borrador: quite “draft: true” para incorporarlo.</translation>
    </message>
    <message>
        <source>It is no Word document that can be read: open it in Word or LibreOffice and save it again as .docx.</source>
        <translation>No es un documento de Word que se pueda leer: ábralo en Word o LibreOffice y guárdelo de nuevo como .docx.</translation>
    </message>
    <message>
        <source>It is larger than {limit} MB: save it with smaller pictures.</source>
        <translation>Ocupa más de {limit} MB: guárdelo con imágenes más pequeñas.</translation>
    </message>
    <message>
        <source>it is no picture that can be shown (JPEG, PNG, GIF, WebP, BMP or TIFF)</source>
        <translation>no es una imagen que se pueda mostrar (JPEG, PNG, GIF, WebP, BMP o TIFF)</translation>
    </message>
    <message>
        <source>it is too large a picture: save it with at most {limit} million pixels</source>
        <translation>la imagen es demasiado grande: guárdela con un máximo de {limit} millones de píxeles</translation>
    </message>
    <message>
        <source>the picture is damaged</source>
        <translation>la imagen está dañada</translation>
    </message>
    <message>
        <source>Doc&amp;uments (Word, web page, text)…</source>
        <translation>Doc&amp;umentos (Word, página web, texto)…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>none of its topics is in a group that you chose; there are: {names}</source>
        <translation>ninguno de sus temas está en un grupo que usted eligió; hay: {names}</translation>
    </message>
    <message>
        <source>it holds no health topics</source>
        <translation>no contiene temas de salud</translation>
    </message>
    <message>
        <source>Links to pages of other websites were left out: {count}.</source>
        <translation>Se dejaron fuera enlaces a páginas de otros sitios web: {count}.</translation>
    </message>
    <message>
        <source>it is no complete file of MedlinePlus topics (line {line}: the XML is broken); fetch it again</source>
        <translation>no es un archivo completo de temas de MedlinePlus (línea {line}: el XML está dañado); descárguelo de nuevo</translation>
    </message>
    <message>
        <source>it declares entities of its own, which no file of MedlinePlus does</source>
        <translation>define entidades propias, cosa que ningún archivo de MedlinePlus hace</translation>
    </message>
    <message>
        <source>it holds no MedlinePlus health topics; fetch “Health Topic XML” from https://medlineplus.gov/xml.html</source>
        <translation>no contiene temas de salud de MedlinePlus; descargue “Health Topic XML” de https://medlineplus.gov/xml.html</translation>
    </message>
    <message>
        <source>it is a damaged zip file, or has no XML file in it; fetch it again</source>
        <translation>es un archivo zip dañado o no contiene ningún archivo XML; descárguelo de nuevo</translation>
    </message>
    <message>
        <source>Med&amp;linePlus topics…</source>
        <translation>Temas de Med&amp;linePlus…</translation>
    </message>
    <message>
        <source>Choose the file of MedlinePlus topics</source>
        <translation>Elija el archivo de temas de MedlinePlus</translation>
    </message>
    <message>
        <source>MedlinePlus topics</source>
        <translation>Temas de MedlinePlus</translation>
    </message>
    <message>
        <source>it has no category “{wanted}”; there are: {names}</source>
        <translation>no tiene la categoría “{wanted}”; hay: {names}</translation>
    </message>
    <message>
        <source>none of the posts you chose is there</source>
        <translation>no está ninguna de las entradas que usted eligió</translation>
    </message>
    <message>
        <source>the site does not answer in time; check the address and the network, and try again later</source>
        <translation>el sitio no responde a tiempo; revise la dirección y la red, y vuelva a intentarlo más tarde</translation>
    </message>
    <message>
        <source>there is no connection to it ({reason}); check the address and the network, and try again</source>
        <translation>no hay conexión con él ({reason}); revise la dirección y la red, y vuelva a intentarlo</translation>
    </message>
    <message>
        <source>its certificate cannot be trusted ({reason}); ask who looks after the site to renew it</source>
        <translation>su certificado no es de confianza ({reason}); pida a quien cuida el sitio que lo renueve</translation>
    </message>
    <message>
        <source>it sends us on to {address}, which is another place; give that address if it is yours</source>
        <translation>nos envía a {address}, que es otro lugar; indique esa dirección si es la suya</translation>
    </message>
    <message>
        <source>it sends us on again and again; check the address</source>
        <translation>nos envía de un lado a otro sin fin; revise la dirección</translation>
    </message>
    <message>
        <source>it sent more than {limit} MB for one page of posts; nothing was kept</source>
        <translation>envió más de {limit} MB para una página de entradas; no se guardó nada</translation>
    </message>
    <message>
        <source>it broke off in the middle of an answer; try again later</source>
        <translation>se cortó en medio de una respuesta; vuelva a intentarlo más tarde</translation>
    </message>
    <message>
        <source>its answer is packed in a form that cannot be read ({form})</source>
        <translation>su respuesta está comprimida de una forma que no se puede leer ({form})</translation>
    </message>
    <message>
        <source>it answered “{answer}” (status {status}); try again later</source>
        <translation>respondió “{answer}” (estado {status}); vuelva a intentarlo más tarde</translation>
    </message>
    <message>
        <source>it wants a login (“{answer}”); give a user name and an application password, which WordPress makes under Users, Profile</source>
        <translation>pide iniciar sesión («{answer}»); dé un nombre de usuario y una contraseña de aplicación, que WordPress crea en Usuarios, Perfil</translation>
    </message>
    <message>
        <source>its answer is not the JSON in which WordPress gives its posts</source>
        <translation>su respuesta no es el JSON en que WordPress da sus entradas</translation>
    </message>
    <message>
        <source>a name or password does not belong into the address; give --user NAME</source>
        <translation>un nombre o una contraseña no van en la dirección; indique --user NOMBRE</translation>
    </message>
    <message>
        <source>a password is sent only over https; give the https address of the site</source>
        <translation>una contraseña solo se envía por https; indique la dirección https del sitio</translation>
    </message>
    <message>
        <source>no WordPress answers there, or its REST interface is switched off; check the address of the site</source>
        <translation>allí no responde ningún WordPress, o su interfaz REST está desactivada; revise la dirección del sitio</translation>
    </message>
    <message>
        <source>it answered something else than a list of {kind}</source>
        <translation>respondió con otra cosa que una lista de {kind}</translation>
    </message>
    <message>
        <source>it said it had {said} pages of {kind}, and ended after {count}; try again, and if it stays so, tell who looks after it</source>
        <translation>dijo que tenía {said} páginas de {kind} y terminó después de {count}; vuelva a intentarlo y, si sigue igual, avise a quien cuida el sitio</translation>
    </message>
    <message>
        <source>it has more {kind} than the {said} pages it said; try again, and if it stays so, tell who looks after it</source>
        <translation>tiene más {kind} que las {said} páginas que dijo; vuelva a intentarlo y, si sigue igual, avise a quien cuida el sitio</translation>
    </message>
    <message>
        <source>it sends the same {kind} again and again</source>
        <translation>envía una y otra vez los mismos {kind}</translation>
    </message>
    <message>
        <source>it says it has {said} pages of {kind}; more than {limit} are not read</source>
        <translation>dice que tiene {said} páginas de {kind}; no se leen más de {limit}</translation>
    </message>
    <message>
        <source>it is no complete WordPress export (line {line}: the XML is broken); export it again in WordPress</source>
        <translation>no es una exportación completa de WordPress (línea {line}: el XML está dañado); vuelva a exportarla en WordPress</translation>
    </message>
    <message>
        <source>it declares entities of its own, which no WordPress export does</source>
        <translation>define entidades propias, cosa que ninguna exportación de WordPress hace</translation>
    </message>
    <message>
        <source>{name} in it is damaged or missing</source>
        <translation>{name}, que está dentro, está dañado o falta</translation>
    </message>
    <message>
        <source>a newer Patient Reader made it; update this one</source>
        <translation>la hizo una versión más nueva de Patient Reader; actualice esta</translation>
    </message>
    <message>
        <source>Patient Reader did not make it, or it is damaged</source>
        <translation>no la hizo Patient Reader, o está dañada</translation>
    </message>
    <message>
        <source>{path} cannot be used as a backup: {reason}. Nothing was changed; take another backup.</source>
        <translation>{path} no se puede usar como copia de seguridad: {reason}. No se cambió nada; use otra copia.</translation>
    </message>
    <message>
        <source>{name} in it does not belong in a backup</source>
        <translation>{name}, que está dentro, no pertenece a una copia de seguridad</translation>
    </message>
    <message>
        <source>in line {line}, {reason}</source>
        <translation>en la línea {line}, {reason}</translation>
    </message>
    <message>
        <source>line {line}, {text}, is not understood; write name = &quot;text&quot;, with both quotes</source>
        <translation>la línea {line}, {text}, no se entiende; escriba nombre = &quot;texto&quot;, con las dos comillas</translation>
    </message>
    <message>
        <source>line {line}, {text}, has no end; a quote or bracket is missing</source>
        <translation>la línea {line}, {text}, no termina; falta una comilla o un corchete</translation>
    </message>
    <message>
        <source>line {line}, {text}, says again what stands further up; take one of them out</source>
        <translation>la línea {line}, {text}, repite lo que ya está más arriba; quite una de las dos</translation>
    </message>
    <message>
        <source>“{path}” cannot be used as a picture: {reason}.</source>
        <translation>“{path}” no se puede usar como imagen: {reason}.</translation>
    </message>
    <message>
        <source>it came with Patient Reader, and the next update would replace it</source>
        <translation>vino con Patient Reader, y la próxima actualización lo reemplazaría</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Key points</source>
        <translation>Puntos clave</translation>
    </message>
    <message>
        <source>{minutes} min read</source>
        <translation>{minutes} min de lectura</translation>
    </message>
    <message>
        <source>Reviewed {date} by {name}</source>
        <translation>Revisado en {date} por {name}</translation>
    </message>
    <message>
        <source>Not yet reviewed by your clinic</source>
        <translation>Su clínica aún no lo ha revisado</translation>
    </message>
    <message>
        <source>The text has changed since.</source>
        <translation>El texto ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>A new review is overdue since {date}.</source>
        <translation>La nueva revisión está atrasada desde {date}.</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>También en</translation>
    </message>
    <message>
        <source>Check what you learned</source>
        <translation>Compruebe lo que aprendió</translation>
    </message>
    <message>
        <source>Try to answer in your own words.</source>
        <translation>Trate de responder con sus propias palabras.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>Artículos relacionados</translation>
    </message>
    <message>
        <source>Read next:</source>
        <translation>Lea después:</translation>
    </message>
    <message>
        <source>Last changed {date}</source>
        <translation>Último cambio: {date}</translation>
    </message>
    <message>
        <source>This page does not replace advice from your own care team.</source>
        <translation>Esta página no reemplaza los consejos de su propio equipo de atención.</translation>
    </message>
    <message>
        <source>In crisis?</source>
        <translation>¿Está en crisis?</translation>
    </message>
    <message>
        <source>Tell the front desk now, or call or text 988.</source>
        <translation>Avise ya en la recepción, o llame al 988 y oprima el 2, o envíe AYUDA por texto al 988.</translation>
    </message>
    <message>
        <source>Are you thinking about hurting yourself?</source>
        <translation>¿Está pensando en hacerse daño?</translation>
    </message>
    <message>
        <source>If you are in the clinic, tell the front desk now.</source>
        <translation>Si está en la clínica, avise en la recepción ahora mismo.</translation>
    </message>
    <message>
        <source>You are not alone, and help works. Call or text 988 any time, day or night. Press 2 for Spanish.</source>
        <translation>No está solo ni sola, y la ayuda funciona. A cualquier hora, de día o de noche, llame al 988 y oprima el 2, o envíe AYUDA por texto al 988.</translation>
    </message>
    <message>
        <source>Too much medicine, or poison?</source>
        <translation>¿Demasiada medicina, o veneno?</translation>
    </message>
    <message>
        <source>Passed out, a seizure, or trouble breathing? Call 911. If not, call Poison Help now, even if all seems well: 1-800-222-1222.</source>
        <translation>¿Desmayo, convulsiones o dificultad para respirar? Llame al 911. Si no, llame ya a la línea de ayuda para envenenamientos, aunque todo parezca bien: 1-800-222-1222.</translation>
    </message>
    <message>
        <source>Call 911 or Poison Help, 1-800-222-1222.</source>
        <translation>Llame al 911 o a la línea de envenenamientos, 1-800-222-1222.</translation>
    </message>
    <message>
        <source>Is someone hurting you?</source>
        <translation>¿Alguien le hace daño?</translation>
    </message>
    <message>
        <source>It is not your fault. In danger now? Call 911. The National Domestic Violence Hotline is free at any hour: 1-800-799-7233.</source>
        <translation>No es su culpa. ¿Está en peligro ahora? Llame al 911. La Línea Nacional contra la Violencia Doméstica es gratis a cualquier hora: 1-800-799-7233.</translation>
    </message>
    <message>
        <source>In danger now? Call 911. Or call 1-800-799-7233.</source>
        <translation>¿Está en peligro ahora? Llame al 911. O llame al 1-800-799-7233.</translation>
    </message>
    <message>
        <source>Are you afraid that someone will be hurt?</source>
        <translation>¿Teme que alguien salga lastimado?</translation>
    </message>
    <message>
        <source>Is someone in danger now? Call 911.</source>
        <translation>¿Alguien está en peligro ahora? Llame al 911.</translation>
    </message>
    <message>
        <source>In crisis? Call or text 988 at any time. In danger now? Call 911.</source>
        <translation>¿En crisis? Llame al 988 y oprima el 2, o envíe AYUDA por texto al 988. ¿En peligro ahora? Llame al 911.</translation>
    </message>
    <message>
        <source>What would you like to learn about?</source>
        <translation>¿Sobre qué le gustaría aprender?</translation>
    </message>
    <message>
        <source>Choose a topic, or type a word, a feeling, or a medicine in the search field.</source>
        <translation>Elija un tema, o escriba una palabra, un sentimiento o un medicamento en el campo de búsqueda.</translation>
    </message>
    <message>
        <source>There are no articles yet</source>
        <translation>Todavía no hay artículos</translation>
    </message>
    <message>
        <source>Getting the articles ready</source>
        <translation>Preparando los artículos</translation>
    </message>
    <message>
        <source>This happens once and takes a moment.</source>
        <translation>Esto ocurre una sola vez y tarda un momento.</translation>
    </message>
    <message>
        <source>This page is not here</source>
        <translation>Esta página no está aquí</translation>
    </message>
    <message>
        <source>It may have been moved or taken out. Choose another article from the list.</source>
        <translation>Tal vez se movió o se quitó. Elija otro artículo de la lista.</translation>
    </message>
    <message>
        <source>This article cannot be shown</source>
        <translation>Este artículo no se puede mostrar</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Línea {line}</translation>
    </message>
    <message>
        <source>Correct the file and it will be shown again at the next start:</source>
        <translation>Corrija el archivo y se volverá a mostrar la próxima vez que inicie el programa:</translation>
    </message>
    <message>
        <source>You are not alone, and help works. Call or text 988 any time, day or night. Press 2 for Spanish. In danger now? Call 911.</source>
        <translation>No está solo ni sola, y la ayuda funciona. A cualquier hora, de día o de noche, llame al 988 y oprima el 2, o envíe AYUDA por texto al 988. ¿Está en peligro ahora? Llame al 911.</translation>
    </message>
    <message>
        <source>Staff can bring articles in with the menu File, or by dropping a file on this window.</source>
        <translation>El personal puede traer artículos con el menú Archivo, o soltando un archivo en esta ventana.</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>For:</source>
        <translation>Para:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Fecha:</translation>
    </message>
    <message>
        <source>Notes from your care team</source>
        <translation>Notas de su equipo de atención</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>This sheet does not replace advice from your own care team.</source>
        <translation>Esta hoja no reemplaza los consejos de su propio equipo de atención.</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera here to keep the key points.</source>
        <translation>Apunte aquí la cámara de su teléfono para guardar los puntos clave.</translation>
    </message>
    <message>
        <source>Code for a phone&apos;s camera</source>
        <translation>Código para la cámara del teléfono</translation>
    </message>
    <message>
        <source>Links on this sheet</source>
        <translation>Enlaces de esta hoja</translation>
    </message>
    <message>
        <source>This part is not in this language.</source>
        <translation>Esta parte no está en este idioma.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Patient education given on {day}</source>
        <translation>Educación al paciente entregada el {day}</translation>
    </message>
    <message>
        <source>version of {day}</source>
        <translation>texto del {day}</translation>
    </message>
    <message>
        <source>reviewed {day} by {name}</source>
        <translation>revisado el {day} por {name}</translation>
    </message>
    <message>
        <source>reviewed {day} by {name}, text changed since</source>
        <translation>revisado el {day} por {name}; el texto cambió después</translation>
    </message>
    <message>
        <source>not reviewed by the clinic</source>
        <translation>sin revisar por la clínica</translation>
    </message>
    <message>
        <source>with {language}</source>
        <translation>con {language}</translation>
    </message>
    <message>
        <source>in brief</source>
        <translation>resumido</translation>
    </message>
    <message>
        <source>Teach-back, in the patient&apos;s own words:</source>
        <translation>Con sus propias palabras, el paciente explica:</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Respuesta:</translation>
    </message>
    <message>
        <source>Result: [ ] understood  [ ] explained again, then understood  [ ] to repeat at the next visit</source>
        <translation>Resultado: [ ] entendió  [ ] se explicó otra vez y entendió  [ ] repetir en la próxima cita</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>your clinic&apos;s name, shown instead of the program&apos;s</source>
        <translation>el nombre de su clínica, que se muestra en lugar del nombre del programa</translation>
    </message>
    <message>
        <source>staff may bring articles in, check and sign them off; desktop only reads</source>
        <translation>el personal puede traer, revisar y aprobar artículos; el modo de solo lectura únicamente los lee</translation>
    </message>
    <message>
        <source>the language at the first start, such as `es`; if empty, the system&apos;s</source>
        <translation>el idioma del primer inicio, como `es`; si está vacío, el del sistema</translation>
    </message>
    <message>
        <source>your clinic&apos;s address, on handouts</source>
        <translation>la dirección de su clínica, en las hojas para pacientes</translation>
    </message>
    <message>
        <source>your clinic&apos;s telephone number, on handouts</source>
        <translation>el teléfono de su clínica, en las hojas para pacientes</translation>
    </message>
    <message>
        <source>your logo on handouts; if empty, that of the kiosk</source>
        <translation>su logotipo en las hojas para pacientes; si está vacío, el del quiosco</translation>
    </message>
    <message>
        <source>the paper of handouts; if left out, the usual one of the country</source>
        <translation>el papel de las hojas para pacientes; si no se elige, el usual del país</translation>
    </message>
    <message>
        <source>the waiting room&apos;s kiosk</source>
        <translation>el quiosco de la sala de espera</translation>
    </message>
    <message>
        <source>seconds without a touch until “Are you still there?”</source>
        <translation>segundos sin tocar la pantalla hasta “¿Sigue ahí?”</translation>
    </message>
    <message>
        <source>which monitor, as `doctor` names it; if empty, the primary one</source>
        <translation>qué monitor, como lo nombra `doctor`; si está vacío, el principal</translation>
    </message>
    <message>
        <source>what visitors choose from; if none, all; a new visit begins in the first</source>
        <translation>los que pueden elegir los visitantes; si no hay ninguno, todos; cada visita empieza en el primero</translation>
    </message>
    <message>
        <source>only these collections, by their ids; if none, all</source>
        <translation>solo estas colecciones, por su identificador; si no hay ninguna, todas</translation>
    </message>
    <message>
        <source>only these categories, in this order; if none, all</source>
        <translation>solo estas categorías, en este orden; si no hay ninguna, todas</translation>
    </message>
    <message>
        <source>never these articles: `en/grief`, or `grief` in every language</source>
        <translation>nunca estos artículos: `en/grief`, o `grief` en todos los idiomas</translation>
    </message>
    <message>
        <source>only articles that your clinic has signed off</source>
        <translation>solo artículos que su clínica ha aprobado</translation>
    </message>
    <message>
        <source>only articles whose review is not overdue</source>
        <translation>solo artículos cuya revisión no está atrasada</translation>
    </message>
    <message>
        <source>what the code beside an article holds: its key points, or its web address</source>
        <translation>lo que contiene el código junto a un artículo: sus puntos clave o su dirección web</translation>
    </message>
    <message>
        <source>a button prints the article on the default printer, 3 a visit at most</source>
        <translation>un botón imprime el artículo en la impresora predeterminada, 3 por visita como máximo</translation>
    </message>
    <message>
        <source>what pages are printed on; if left out, the printer&apos;s own, else the usual one of the country</source>
        <translation>en qué papel se imprime; si no se elige, el de la impresora, o si no el usual del país</translation>
    </message>
    <message>
        <source>an upright screen&apos;s height in centimeters, for “Move controls down”; if 0, they go to the lower half</source>
        <translation>la altura de una pantalla vertical en centímetros, para “Bajar los controles”; si es 0, bajan a la mitad inferior</translation>
    </message>
    <message>
        <source>how far the screen&apos;s lower edge is above the floor, in centimeters</source>
        <translation>a qué altura del suelo está el borde inferior de la pantalla, en centímetros</translation>
    </message>
    <message>
        <source>keys, two resting fingers or headphones begin speech, for people who cannot see the screen</source>
        <translation>las teclas, dos dedos apoyados o unos audífonos inician la voz, para personas que no ven la pantalla</translation>
    </message>
    <message>
        <source>the sink that speech goes to, as `pactl list short sinks` names it; if empty, the system&apos;s</source>
        <translation>la salida de sonido de la voz, como la nombra `pactl list short sinks`; si está vacía, la del sistema</translation>
    </message>
    <message>
        <source>typed letters are spoken without headphones, too: others may hear them</source>
        <translation>las letras escritas también se dicen sin audífonos: otras personas pueden oírlas</translation>
    </message>
    <message>
        <source>outside them the screen sleeps; if left out, it is always on</source>
        <translation>fuera de ellas la pantalla duerme; si no se ponen, está siempre encendida</translation>
    </message>
    <message>
        <source>your logo on the first page</source>
        <translation>su logotipo en la primera página</translation>
    </message>
    <message>
        <source>your own sentence for a crisis; if left out, the program&apos;s own</source>
        <translation>su propia frase para una crisis; si no se pone, la del programa</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Clinic name</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>In a crisis, the screen says</source>
        <translation>En una crisis, la pantalla dice</translation>
    </message>
    <message>
        <source>Ask whether anybody is still there, after</source>
        <translation>Preguntar si sigue alguien ahí, después de</translation>
    </message>
    <message>
        <source>The code beside an article holds</source>
        <translation>El código junto a un artículo contiene</translation>
    </message>
    <message>
        <source>Logo on the kiosk</source>
        <translation>Logotipo en el quiosco</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Language at the first start</source>
        <translation>Idioma del primer inicio</translation>
    </message>
    <message>
        <source>Languages to choose from at the kiosk</source>
        <translation>Idiomas que ofrece el quiosco</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impresión</translation>
    </message>
    <message>
        <source>Paper of handouts</source>
        <translation>Papel de las hojas para pacientes</translation>
    </message>
    <message>
        <source>Let visitors print at the kiosk</source>
        <translation>Imprimir en el quiosco</translation>
    </message>
    <message>
        <source>Paper of the kiosk</source>
        <translation>Papel del quiosco</translation>
    </message>
    <message>
        <source>Kiosk articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Hide articles without a review</source>
        <translation>Ocultar los no revisados</translation>
    </message>
    <message>
        <source>Hide articles with an overdue review</source>
        <translation>Ocultar los de revisión atrasada</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Articles that are never shown</source>
        <translation>Artículos que nunca se muestran</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>The kiosk can be used by ear</source>
        <translation>Usar el quiosco de oído</translation>
    </message>
    <message>
        <source>Speak typed letters aloud</source>
        <translation>Decir las letras en voz alta</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Audífonos</translation>
    </message>
    <message>
        <source>For IT</source>
        <translation>Informática</translation>
    </message>
    <message>
        <source>What people may do in this window</source>
        <translation>Qué se puede hacer en esta ventana</translation>
    </message>
    <message>
        <source>Monitor of the kiosk</source>
        <translation>Monitor del quiosco</translation>
    </message>
    <message>
        <source>Height of the screen</source>
        <translation>Altura de la pantalla</translation>
    </message>
    <message>
        <source>Lower edge above the floor</source>
        <translation>Borde inferior sobre el suelo</translation>
    </message>
    <message>
        <source>Staff: everything</source>
        <translation>Personal: todo</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo leer</translation>
    </message>
    <message>
        <source>The key points</source>
        <translation>Los puntos clave</translation>
    </message>
    <message>
        <source>The web address</source>
        <translation>La dirección web</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>That of the computer</source>
        <translation>El de la computadora</translation>
    </message>
    <message>
        <source>The usual one of the country</source>
        <translation>El usual del país</translation>
    </message>
    <message>
        <source>That of the printer</source>
        <translation>El de la impresora</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>centimeters</source>
        <translation>centímetros</translation>
    </message>
</context>
</TS>
