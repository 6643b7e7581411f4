import '@angular/compiler';
import { Component, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { droppedFiles, note, pastedFiles, pickedFiles, upload } from '../shared/page.js';

class App {
  over = signal(false);

  picked(event) {
    note(event);
    upload(pickedFiles(event), 'pick');
  }

  drag(event, over) {
    event.preventDefault();
    this.over.set(over);
  }

  async dropped(event) {
    event.preventDefault();
    note(event);
    this.over.set(false);
    upload(await droppedFiles(event), 'drop');
  }

  pasted(event) {
    note(event);
    upload(pastedFiles(event), 'paste');
  }
}

/** The decorator as a function, compiled in the browser: this page needs no Angular build. */
Component({
  selector: 'app-root',
  template: `
    <label>Files <input id="file" type="file" multiple (change)="picked($event)" /></label>
    <label>Folder <input id="folder" type="file" webkitdirectory (change)="picked($event)" /></label>
    <div
      data-drop
      id="drop"
      [class.over]="over()"
      (dragenter)="drag($event, true)"
      (dragover)="drag($event, true)"
      (dragleave)="drag($event, false)"
      (drop)="dropped($event)"
    >
      Drop files here
    </div>
    <textarea data-paste id="paste" placeholder="Paste here" (paste)="pasted($event)"></textarea>
  `,
})(App);

bootstrapApplication(App);
